package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Clauses that name who said what the clause around them says: {@code comme l'a rappelé X, P}, {@code P, ainsi que
 * l'affirme X}. The neuter pronoun stands for P (Le bon usage, § 676). They are sources as {@code selon X} is.
 */
final class CitingClauses {

    /** Whoever asks for, fears or denies something has not said that it is so. */
    private static final Set<SpeechAct> ASSERTING =
            Set.of(SpeechAct.STATE, SpeechAct.ACKNOWLEDGE, SpeechAct.COMMIT, SpeechAct.ACCUSE);

    private final Clauses clauses;
    private final Sentence sentence;
    private final Sources sources;

    CitingClauses(Clauses clauses, Sources sources) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.sources = sources;
    }

    /** Those of the sentence, in text order. */
    List<Sources.Source> in(List<CueMatch> cues, int lastWord) {
        return cues.stream()
                .filter(cue -> cue.type() == Cue.Type.VERB || cue.type() == Cue.Type.EXPRESSION)
                .flatMap(cue -> of(cue, lastWord).stream())
                .toList();
    }

    private Optional<Sources.Source> of(CueMatch cue, int lastWord) {
        int verb = cue.head();
        List<Cue> entries = cue.entries().stream()
                .filter(entry ->
                        entry.has("paren") && entry.strength() != Cue.Strength.QUOTE && ASSERTING.contains(entry.act()))
                .toList();
        int pronoun = pronoun(verb);
        if (entries.isEmpty()
                || pronoun < 0
                || !clauses.verbs().isFinite(verb)
                || clauses.verbs().isNegated(verb)
                || clauses.verbs().isPassive(verb)) return Optional.empty();
        int subject = subject(verb, pronoun);
        if (subject < 0 || isNobody(subject)) return Optional.empty();
        int first = conjunction(
                Math.min(pronoun, clauses.phrases().nounPhrase(subject).first()));
        if (first < 0) return Optional.empty();
        List<Phrase> speakers = clauses.phrases().speakers(subject);
        if (speakers.size() == 1) speakers = List.of(new SpeakerPhrases(clauses).withName(speakers.get(0)));
        int named = Math.max(
                cue.words().get(cue.words().size() - 1),
                speakers.get(speakers.size() - 1).last());
        int last = named;
        while (last < lastWord
                && !clauses.isComma(last + 1)
                && !sentence.isMark(last + 1, ";:–—)")
                && !sentence.tag(last + 1).equals(Sentence.QUOTATION)) last++;
        // `bien que, comme le rappelle X, P`
        boolean opens =
                sources.opens(first) || clauses.isComma(first - 1) && clauses.is(WordClass.COMPLEMENTISER, first - 2);
        if (opens && last >= lastWord) return Optional.empty();
        // `n'est pas tombée comme l'affirme X`: without a comma X may well say that it is.
        if (!opens && !clauses.isComma(first - 1) && isDenied(first)) return Optional.empty();
        Sources.Place place =
                opens ? Sources.Place.BEFORE : last >= lastWord ? Sources.Place.AFTER : Sources.Place.INSIDE;
        List<Integer> words = Stream.concat(IntStream.rangeClosed(pronoun, verb).boxed(), cue.words().stream())
                .distinct()
                .sorted()
                .toList();
        return Optional.of(new Sources.Source(new CueMatch(verb, words, entries), first, last, speakers, place));
    }

    /** The neuter pronoun before the verb and its auxiliaries, which the tagger may take for an article; or −1. */
    private int pronoun(int verb) {
        int at = verb - 1;
        while (at > 0 && sentence.token(at).isTagged("AUX", "ADV")) at--;
        return clauses.is(WordClass.OBJECT_PRONOUN, at) && !clauses.isPlural(at) ? at : -1;
    }

    private int subject(int verb, int pronoun) {
        int own = clauses.subjects().subject(verb);
        boolean named = own >= 0 && own != pronoun && !clauses.phrases().isTime(own);
        return named ? own : clauses.inverted().subject(verb);
    }

    private boolean isNobody(int subject) {
        return clauses.is(WordClass.NOBODY, subject)
                || clauses.is(WordClass.FIRST_OR_SECOND_PERSON, subject)
                || !clauses.phrases().isNominal(subject);
    }

    /** The first word of {@code comme}, {@code ainsi que} right before the clause, or −1. */
    private int conjunction(int clause) {
        if (clauses.is(WordClass.AS, clause - 1)) return clause - 1;
        return clauses.is(WordClass.COMPLEMENTISER, clause - 1) && clauses.is(WordClass.LIKEWISE, clause - 2)
                ? clause - 2
                : -1;
    }

    private boolean isDenied(int before) {
        return IntStream.range(0, before).anyMatch(i -> clauses.is(WordClass.NEGATION, i));
    }
}
