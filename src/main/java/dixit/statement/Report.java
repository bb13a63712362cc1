package dixit.statement;

import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A statement as the grammar of one sentence gives it: phrases, not yet actors.
 *
 * @param sentence the sentence of the cue, or of the quotation where there is no cue
 * @param verb the index of the cue's main word in it, −1 without a cue
 * @param cue the indexes of the reporting words
 * @param act what the cue alone says of the act
 * @param given how the content is given
 * @param content what was said
 * @param predicate the index of the content's governing word in {@code sentence}, −1 when it stands elsewhere
 * @param speakers who said it, as phrases; empty when it must be found outside the sentence or there is none
 * @param speaker what is known of the speaker when no phrase names it
 * @param addressees to whom
 * @param targets at whom the act is aimed
 * @param relays through whom it reached the article, nearest first
 * @param quotation the quotation that is the content, where one is
 * @param negated whether the act is said not to have taken place in its plain sense ({@code n'a pas exclu})
 * @param alleged whether the act itself is in the conditional of allegation ({@code aurait déclaré})
 * @param otherwise what the source phrase that relays it reports by itself, where the cue's subject turns out to be no
 *     speaker: {@code le conflit montre que P, selon X}
 */
record Report(
        Sentence sentence,
        int verb,
        List<Integer> cue,
        SpeechAct act,
        Given given,
        List<Span> content,
        int predicate,
        List<Phrase> speakers,
        Speaker speaker,
        List<Phrase> addressees,
        List<Phrase> targets,
        List<Phrase> relays,
        Optional<Quotation> quotation,
        boolean negated,
        boolean alleged,
        Optional<Report> otherwise) {

    /** How a report gives its content. */
    enum Given {
        CLAUSE,
        INFINITIVE,
        NOUN,
        QUOTATION,
        /** A plain clause with its source: {@code selon X, P}. */
        SOURCED
    }

    /** Where the speaker is to be looked for. */
    enum Speaker {
        /** In {@link Report#speakers}. */
        NAMED,
        /** The same as in the report before. */
        CONTINUED,
        /** The subject of the sentence before. */
        PRECEDING_SUBJECT,
        /** In {@link Report#speakers}, of the sentence behind, if that is a person; else as {@link #CONTINUED}. */
        FOLLOWING,
        /** The text does not say. */
        NONE
    }

    /** Whether the speaker stands after the cue, as in {@code « … », déclare X}. */
    boolean inverted() {
        return verb >= 0 && !speakers.isEmpty() && speakers.get(0).head() > verb;
    }

    /** {@code X a dit P, ce que Y dément}: the words are another report's. */
    boolean takesUp() {
        return given == Given.NOUN && predicate < 0;
    }

    /** {@code X et Y s'accusent}: each is the other's target. */
    boolean isMutual() {
        return speakers.size() > 1 && targets.containsAll(speakers);
    }

    Span contentCover() {
        return content.stream().reduce(Span::cover).orElseThrow();
    }

    Report withRelays(List<Phrase> newRelays) {
        return with(content, predicate, newRelays, otherwise);
    }

    /** The same act towards another: whoever was addressed or aimed at, it is {@code party} now. */
    Report withOtherParty(Phrase party, int newPredicate) {
        return new Report(
                sentence,
                verb,
                cue,
                act,
                given,
                content,
                newPredicate,
                speakers,
                speaker,
                addressees.isEmpty() ? addressees : List.of(party),
                targets.isEmpty() ? targets : List.of(party),
                relays,
                quotation,
                negated,
                alleged,
                otherwise);
    }

    /** The same report of what was said before, which its noun only takes up: {@code des accusations que X rejette}. */
    Report takingUp() {
        return with(content, -1, relays, otherwise);
    }

    Report withContent(List<Span> newContent) {
        return with(newContent, predicate, relays, otherwise);
    }

    /** What {@code who} says without any word that reports it. */
    static Report withoutCue(
            Sentence sentence,
            SpeechAct act,
            Given given,
            List<Span> content,
            int predicate,
            Phrase who,
            Optional<Quotation> quotation) {
        return new Report(
                sentence,
                -1,
                List.of(),
                act,
                given,
                content,
                predicate,
                List.of(who),
                Speaker.NAMED,
                List.of(),
                List.of(),
                List.of(),
                quotation,
                false,
                false,
                Optional.empty());
    }

    /** The same report; {@code own} instead, where its speakers turn out to be none. */
    Report or(Report own) {
        return with(content, predicate, relays, Optional.of(own));
    }

    private Report with(
            List<Span> newContent, int newPredicate, List<Phrase> newRelays, Optional<Report> newOtherwise) {
        return new Report(
                sentence,
                verb,
                cue,
                act,
                given,
                newContent,
                newPredicate,
                speakers,
                speaker,
                addressees,
                targets,
                newRelays,
                quotation,
                negated,
                alleged,
                newOtherwise);
    }
}
