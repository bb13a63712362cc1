package dixit.statement;

import dixit.statement.Report.Given;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The report of a cue whose content is known: with its speakers and the other parties of the act, {@code X accuse Y de V}.
 */
final class CueReports {

    private final Clauses clauses;
    private final Speakers speakers;
    private final Parties parties;
    private final Sentence sentence;

    CueReports(Clauses clauses, Speakers speakers, Parties parties) {
        this.clauses = clauses;
        this.speakers = speakers;
        this.parties = parties;
        this.sentence = clauses.sentence();
    }

    /** Who says {@code content} by the cue, to whom, of whom and through whom. */
    Report of(
            CueMatch cue,
            Cue entry,
            Given given,
            List<Span> content,
            int predicate,
            Quotation quotation,
            boolean inverted) {
        List<Phrase> named = speakers.of(cue.head(), inverted);
        // `est accusé par la junte de complot`: the charge is no part of who makes it.
        List<Phrase> who = clauses.verbs().isPassive(cue.head()) ? before(named, content) : named;
        boolean impersonal = speakers.isImpersonal(cue.head()) || speakers.isWritten(cue.head(), inverted);
        Report.Speaker speaker = !who.isEmpty()
                ? Report.Speaker.NAMED
                : impersonal ? Report.Speaker.NONE : Report.Speaker.PRECEDING_SUBJECT;
        Parties.Roles roles = parties.roles(cue, entry, given, who);
        // `N condamné par X`: what it is said of is the content, not whom it is aimed at.
        boolean passive = clauses.verbs().isPassive(cue.head());
        List<Phrase> targets = passive ? outside(roles.targets(), content) : roles.targets();
        return new Report(
                sentence,
                cue.head(),
                cueWords(cue),
                entry.actFor(sentence.lemma(predicate)),
                given,
                content,
                predicate,
                who,
                speaker,
                before(outside(roles.addressees(), content), content),
                before(targets, content),
                outside(roles.relays(), content),
                Optional.ofNullable(quotation),
                clauses.verbs().isNegated(cue.head()),
                Actuality.isAlleged(clauses, cue.head()),
                Optional.empty());
    }

    /** {@code accuse l'armée de crimes}, of which the parser makes one phrase: the accused ends where the charge begins. */
    private List<Phrase> before(List<Phrase> targets, List<Span> content) {
        int start = content.isEmpty() ? Integer.MAX_VALUE : content.get(0).start();
        return targets.stream()
                .map(target -> {
                    boolean overrun = target.span().start() < start
                            && start < target.span().end();
                    List<Integer> kept = new ArrayList<>(target.indexes());
                    if (overrun) kept.removeIf(i -> sentence.token(i).span().end() > start);
                    while (overrun
                            && kept.size() > 1
                            && sentence.token(kept.get(kept.size() - 1)).isTagged("ADP", "DET"))
                        kept.remove(kept.size() - 1);
                    return kept.contains(target.head()) ? new Phrase(sentence, kept, target.head()) : target;
                })
                .toList();
    }

    /** Parties named inside the content are the content's, not the act's. */
    private List<Phrase> outside(List<Phrase> parties, List<Span> content) {
        return parties.stream()
                .filter(party -> content.stream()
                        .noneMatch(span ->
                                span.contains(sentence.token(party.head()).span())))
                .toList();
    }

    /** The cue with its auxiliaries, clitics and the adverbs between them. */
    private List<Integer> cueWords(CueMatch cue) {
        int first = clauses.verbs().auxiliaries(cue.head()).stream()
                .filter(aux -> aux < cue.head() && aux > cue.head() - 6)
                .reduce(Incise.firstOfVerbGroup(clauses, cue.head()), Math::min);
        return IntStream.concat(
                        IntStream.rangeClosed(first, cue.head()),
                        cue.words().stream().mapToInt(i -> i))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }
}
