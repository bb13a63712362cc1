package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How far a source phrase reaches: {@code selon X, président de N, cité par Y}, and no farther. */
final class SourceExtent {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    SourceExtent(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** {@code Selon X, 400 personnes ont fui}: the parser makes of those who did an apposition to X, and of what they did its clause. */
    Phrase beforeClause(Phrase phrase) {
        int comma =
                phrase.indexes().stream().filter(clauses::isComma).findFirst().orElse(-1);
        if (comma <= phrase.head()) return phrase;
        boolean clause = IntStream.range(comma + 1, sentence.size())
                .filter(i -> clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i))
                .anyMatch(i -> tree.head(i) > comma
                        && phrase.indexes().contains(tree.head(i))
                        && tree.children(i).stream()
                                .noneMatch(child -> clauses.is(WordClass.RELATIVE_SUBJECT, child)
                                        || clauses.is(WordClass.RELATIVE_ADVERB, child)
                                        || clauses.is(WordClass.COMPLEMENTISER, child)));
        return clause
                ? new Phrase(
                        sentence,
                        phrase.indexes().stream().filter(i -> i < comma).toList(),
                        phrase.head())
                : phrase;
    }

    /** {@code , évacué à Bangui après …,}: a past participle that agrees with the source. */
    private boolean isParticipialTail(int i, int head) {
        return clauses.verbs().isPastParticiple(i)
                && !sentence.tag(i).equals("AUX")
                && (tree.head(i) == head || tree.dominates(head, i))
                && clauses.verbs().auxiliaries(i).isEmpty();
    }

    /** Up to the comma that closes the phrase, what modifies it ({@code citant …}, {@code publié mardi}) included. */
    int end(int named, boolean opens, int lastWord, int head, List<Phrase> speakers) {
        IntPredicate belongs = word -> tree.dominates(head, word)
                || speakers.stream()
                        .flatMap(phrase -> phrase.indexes().stream())
                        .anyMatch(of -> tree.dominates(of, word));
        for (int i = named + 1; i <= lastWord; i++) {
            if (clauses.isComma(i)) {
                boolean goesOn = i + 1 <= lastWord
                                && (clauses.verbs().isPresentParticiple(i + 1)
                                        || grammar.is(WordClass.CITING, sentence.lemma(i + 1))
                                        || clauses.is(WordClass.RELATIVE_SUBJECT, i + 1))
                                && belongs.test(i + 1)
                        || i + 1 <= lastWord && isParticipialTail(i + 1, head);
                // `selon X, qui ne dit pas P, mais Q`: all of the relative clause is about the source.
                if (goesOn && !opens && clauses.is(WordClass.RELATIVE_SUBJECT, i + 1)) return lastWord;
                if (!goesOn && opens) {
                    int apposed = Math.max(apposition(i + 1, lastWord), affiliation(i + 1, lastWord));
                    if (apposed > 0) return apposed;
                }
                if (!goesOn) return i - 1;
            } else if (sentence.form(i).equals(";") || sentence.tag(i).equals(Sentence.QUOTATION)) {
                return i - 1;
            } else if (!opens && i == named + 1 && clauses.verbs().isPastParticiple(i) && !isFiniteAfter(i, lastWord)) {
                // `selon ce communiqué daté de mercredi et confirmé par X`
                return lastWord;
            } else if (!opens
                    && i == named + 1
                    && clauses.verbs().isPastParticiple(i)
                    && !sentence.tag(i).equals("AUX")
                    && clauses.verbs().auxiliaries(i).isEmpty()
                    && i < lastWord
                    && sentence.token(i + 1).isTagged("AUX", "VERB")) {
                // `P d'après un bilan réactualisé est dû à N`
                return i;
            } else if (!opens
                    && !belongs.test(i)
                    && (clauses.verbs().isVerb(i) || sentence.tag(i).equals("ADP"))
                    && !grammar.endsIn(WordClass.PRESENT_PARTICIPLE_ENDING, sentence.form(i))) {
                return named;
            }
        }
        return lastWord;
    }

    /** {@code Selon X, de l'Université Y, P}: the last word of where the source belongs; −1 when P begins. */
    private int affiliation(int first, int lastWord) {
        // `Selon le maire, de nouvelles frappes ont …`: without an article `de` opens what is said.
        if (!clauses.is(WordClass.OF, first)
                || first + 1 > lastWord
                || !sentence.token(first + 1).isTagged("DET", "PROPN")) return -1;
        for (int i = first + 1; i <= lastWord; i++) {
            if (clauses.isComma(i) || sentence.form(i).equals(";")) return i > first + 1 ? i - 1 : -1;
            if (!sentence.token(i).isTagged("DET", "NOUN", "PROPN", "ADJ", "ADP")) return -1;
        }
        return -1;
    }

    private boolean isFiniteAfter(int word, int lastWord) {
        for (int i = word; i <= lastWord; i++) if (clauses.verbs().isFinite(i)) return true;
        return false;
    }

    /**
     * {@code Selon la Coordination, un réseau d'habitants qui …, P}: the last word of what tells who the source is, a
     * source noun with an indefinite article and a complement or relative clause; −1 when P begins.
     */
    private int apposition(int first, int lastWord) {
        if (!clauses.is(WordClass.INDEFINITE, first)) return -1;
        int noun = first + 1;
        while (noun < lastWord && sentence.token(noun).isTagged("ADJ", "NUM")) noun++;
        if (!grammar.is(WordClass.COLLECTIVE, sentence.lemma(noun))) return -1;
        for (int i = noun + 1; i < lastWord; i++) {
            if (clauses.isComma(i)) return sentence.token(i + 1).isTagged("DET", "PROPN", "PRON", "NUM") ? i - 1 : -1;
            if (sentence.tag(i).equals("CCONJ")) return -1;
        }
        return -1;
    }
}
