package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the source phrases of a sentence: {@code selon X}, {@code d'après X}, {@code de source X}. */
final class Sources {

    /**
     * A source phrase.
     *
     * @param first its first word, the preposition
     * @param last its last word, what modifies the noun phrase included
     * @param speakers the noun phrases it names
     * @param place where it stands in its clause
     */
    record Source(CueMatch cue, int first, int last, List<Phrase> speakers, Place place) {}

    enum Place {
        BEFORE,
        INSIDE,
        AFTER
    }

    /** Between a relative pronoun and the head of what it takes up, in words. */
    private static final int FARTHEST_ANTECEDENT = 12;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;
    private final SourceExtent extent;

    Sources(Clauses clauses, Grammar grammar) {
        this.extent = new SourceExtent(clauses, grammar);
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    List<Source> in(List<CueMatch> cues, int lastWord) {
        List<Source> sources = new ArrayList<>();
        for (CueMatch cue : cues) {
            if (cue.type() == Cue.Type.PREPOSITION) source(cue, cues, lastWord).ifPresent(sources::add);
        }
        return sources;
    }

    private Optional<Source> source(CueMatch cue, List<CueMatch> cues, int lastWord) {
        int first = cue.words().get(0);
        int preposition = cue.words().get(cue.words().size() - 1);
        if (clauses.is(WordClass.RELATIVE_SUBJECT, preposition + 1)) return relative(cue, first, preposition + 1);
        Optional<Source> pronoun = pronoun(cue);
        if (pronoun.isPresent()) return pronoun;
        boolean itself = isSourceItself(preposition);
        // `n'ont pu être confirmés de source indépendante`, `ont cru entendre X`: only what is set off is attributed.
        boolean setOff = opens(first) || clauses.isComma(first - 1) || itself && followsNobody(first);
        if ((itself || isClausal(cue)) && !setOff) return Optional.empty();
        // `a-t-on appris auprès de X`; `a dit auprès de X` is said to him.
        boolean learned = clauses.is(WordClass.ADDRESSEE_MARK, first) && !clauses.isLemma(WordClass.DATIVE, first);
        if (learned && !followsNobody(first)) return Optional.empty();
        int head = itself ? preposition : head(preposition, lastWord);
        if (head < 0
                || clauses.is(WordClass.RELATIVE_SUBJECT, head)
                || clauses.is(WordClass.FIRST_OR_SECOND_PERSON, head)
                || grammar.is(WordClass.NOT_A_SOURCE, sentence.lemma(head))
                || clauses.phrases().isTime(head)) {
            return Optional.empty();
        }
        List<Phrase> speakers = new ArrayList<>();
        // `Selon lui, des A et des B participent`: the parser joins what follows to the pronoun.
        boolean alone = clauses.is(WordClass.PERSONAL_PRONOUN, head) && clauses.isComma(head + 1);
        for (Phrase phrase : alone
                ? List.of(clauses.phrases().nounPhrase(head))
                : clauses.phrases().speakers(head)) {
            if (head == preposition) speakers.add(after(phrase, preposition - 1));
            else if (phrase.first() > preposition || phrase.head() > preposition)
                speakers.add(after(phrase, preposition));
        }
        if (speakers.isEmpty()) return Optional.empty();
        // `selon l'un des membres de N`
        if (speakers.size() == 1) speakers.set(0, new SpeakerPhrases(clauses).oneOf(speakers.get(0)));
        boolean opens = opens(first) || opensContrast(first);
        // `P, selon le gouverneur de la province, X, cité par Y`
        if (speakers.size() == 1 && !opens) speakers.set(0, new SpeakerPhrases(clauses).withName(speakers.get(0)));
        if (opens) speakers.replaceAll(extent::beforeClause);
        int named = speakers.get(speakers.size() - 1).last();
        int from = (itself || learned) && !opens ? withReport(first) : first;
        boolean tellsMore = !opens && tellsMore(named, head, cues);
        int last = tellsMore ? named : extent.end(named, opens, lastWord, head, speakers);
        Place place = opens ? Place.BEFORE : last >= lastWord || tellsMore ? Place.AFTER : Place.INSIDE;
        if (place == Place.BEFORE && last >= lastWord) return Optional.empty();
        if (!cue.isStrong() && (place != Place.BEFORE || !clauses.isComma(last + 1))) return Optional.empty();
        return Optional.of(new Source(cue, from, last, speakers, place));
    }

    /** {@code de source militaire}, {@code de sources concordantes}: the cue's own noun and its adjectives. */
    private boolean isSourceItself(int noun) {
        return grammar.is(WordClass.SOURCE_NOUN, sentence.lemma(noun))
                && sentence.tag(noun).equals("NOUN")
                && sentence.token(noun + 1).isTagged("ADJ", "VERB", "ADV");
    }

    /** {@code à entendre X}, {@code si l'on en croit X}, {@code foi de X}: a cue that is more than a preposition. */
    private boolean isClausal(CueMatch cue) {
        return cue.words().size() > 1
                && (cue.words().stream().anyMatch(clauses.verbs()::isVerb)
                        || sentence.tag(cue.words().get(0)).equals("NOUN"));
    }

    /** {@code P, a-t-on appris de source militaire}. */
    private boolean followsNobody(int first) {
        return withReport(first) < first;
    }

    /** With the inserted clause of nobody before it, where there is one. */
    private int withReport(int first) {
        boolean nobody = false;
        for (int i = first - 1; i >= Math.max(0, first - 5); i--) {
            if (clauses.isComma(i)) return nobody ? i + 1 : first;
            nobody |= clauses.is(WordClass.NOBODY, i);
        }
        return first;
    }

    /** {@code à l'en croire, P}, {@code à l'entendre, P}: the pronoun inside the cue. */
    private Optional<Source> pronoun(CueMatch cue) {
        int first = cue.words().get(0);
        int last = cue.words().get(cue.words().size() - 1);
        // `à ses yeux, P`: the possessive tells whose.
        boolean owner = last == first + 2
                && clauses.isLemma(WordClass.POSSESSIVE, first + 1)
                && sentence.tag(first + 1).equals("DET")
                && opens(first);
        boolean infinitive = clauses.is(WordClass.OBJECT_CLITIC, first + 2)
                || last == first + 2 && clauses.verbs().isInfinitive(last) && opens(first);
        if (!owner && !(clauses.is(WordClass.OBJECT_PRONOUN, first + 1) && infinitive)) return Optional.empty();
        Phrase pronoun = new Phrase(sentence, List.of(first + 1), first + 1);
        return Optional.of(new Source(cue, first, last, List.of(pronoun), opens(first) ? Place.BEFORE : Place.AFTER));
    }

    /** {@code P, selon X, président de N, qui a affirmé V}: a relative clause behind the source reports more of its words. */
    private boolean tellsMore(int named, int head, List<CueMatch> cues) {
        boolean relative = clauses.isComma(named + 1) && clauses.is(WordClass.RELATIVE_SUBJECT, named + 2);
        return relative
                && cues.stream()
                        .filter(cue -> cue.type() == Cue.Type.VERB && cue.head() > named)
                        .anyMatch(cue -> tree.is(cue.head(), "acl")
                                && clauses.subjects().subject(cue.head()) == head
                                && clauses.verbs().isFinite(cue.head())
                                && !clauses.verbs().isNegated(cue.head()));
    }

    /** {@code des responsables, selon lesquels P}: those named right before say it. */
    private Optional<Source> relative(CueMatch cue, int first, int pronoun) {
        int before = clauses.isComma(first - 1) ? first - 2 : first - 1;
        Optional<Source> outermost = Optional.empty();
        for (int head = before; head >= Math.max(0, before - FARTHEST_ANTECEDENT); head--) {
            if (!clauses.phrases().isNominal(head)) continue;
            Phrase phrase = clauses.phrases().nounPhrase(head);
            boolean whole =
                    phrase.last() == before && clauses.isComma(first - 1) && isPlural(head) == isPlural(pronoun);
            int apposed = whole ? apposedTo(phrase) : -1;
            if (apposed >= 0)
                return Optional.of(new Source(
                        cue, first, pronoun, List.of(clauses.phrases().nounPhrase(apposed)), Place.BEFORE));
            boolean person = sentence.tag(head).equals("PROPN") || clauses.is(WordClass.SOURCE_NOUN, head);
            if (whole && (person || grammar.is(WordClass.SOURCE_NOUN, sentence.lemma(head)))) {
                outermost = Optional.of(new Source(cue, first, pronoun, List.of(phrase), Place.BEFORE));
            }
        }
        return outermost;
    }

    /** {@code X, fondateur de N, pour qui P}: whom the bare title between commas tells of; −1 without one. */
    private int apposedTo(Phrase title) {
        int named = tree.head(title.head());
        boolean bare = tree.is(title.head(), "appos")
                && sentence.tag(title.head()).equals("NOUN")
                && title.first() == title.head()
                && clauses.isComma(title.first() - 1);
        return bare && named >= 0 && named < title.first() && clauses.phrases().isNominal(named) ? named : -1;
    }

    private boolean isPlural(int word) {
        return grammar.endsIn(WordClass.PLURAL_ENDING, sentence.form(word));
    }

    private int head(int preposition, int lastWord) {
        int governor = tree.head(preposition);
        // `according to X`: the words of the preposition hang together, and on X as one.
        if (governor >= 0 && governor < preposition && tree.is(preposition, "fixed")) governor = tree.head(governor);
        for (int i = preposition + 1; i <= Math.min(lastWord, preposition + 6); i++) {
            if (clauses.verbs().isInfinitive(i)) return -1;
            if (sentence.token(i).isTagged("NOUN", "PROPN", "VERB", "PUNCT")) break;
        }
        if (governor > preposition && clauses.phrases().isNominal(governor) && governor - preposition <= 6)
            return governor;
        for (int i = preposition + 1; i <= Math.min(lastWord, preposition + 4); i++) {
            // `d'après des humanitaires`: an adjective that closes the phrase is its noun.
            boolean noun = sentence.tag(i).equals("ADJ")
                    && sentence.tag(i - 1).equals("DET")
                    && (i == lastWord || sentence.tag(i + 1).equals("PUNCT"));
            if (clauses.phrases().isNominal(i) || noun) return i;
        }
        return -1;
    }

    private Phrase after(Phrase phrase, int preposition) {
        List<Integer> indexes =
                phrase.indexes().stream().filter(i -> i > preposition).toList();
        return new Phrase(sentence, indexes, phrase.head());
    }

    /** Whether nothing but a connective stands before it in its clause. */
    boolean opens(int first) {
        int at = first - 1;
        while (at >= 0
                && (clauses.isComma(at)
                        || grammar.is(WordClass.CONNECTIVE, sentence.form(at))
                        || sentence.tag(at).equals("ADV") && at == 0)) {
            at--;
        }
        return at < 0 || sentence.isMark(at, ";:—–-") && at < first;
    }

    /** {@code P, tandis que, pour X, « Q »}: opens a subordinate clause that says something of its own. */
    private boolean opensContrast(int first) {
        return clauses.isComma(first - 1)
                && clauses.is(WordClass.COMPLEMENTISER, first - 2)
                && clauses.is(WordClass.SUBORDINATOR, first - 3);
    }
}
