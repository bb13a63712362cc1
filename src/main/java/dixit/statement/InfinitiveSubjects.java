package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;

/** Who does what an infinitive tells: {@code Et X de conclure}, {@code convaincre X de demander N}. */
final class InfinitiveSubjects {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    InfinitiveSubjects(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /**
     * {@code Et X de conclure : « P »}: the infinitive of narration, whose subject stands right before its mark (Le bon
     * usage, § 903); −1 for any other.
     */
    int telling(int verb) {
        int mark = verb - 1;
        if (!clauses.verbs().isInfinitive(verb)
                || !clauses.is(WordClass.OF, mark)
                || !clauses.is(WordClass.INFINITIVE_MARK, mark)) return -1;
        for (int i = mark - 1; i > 0; i--) {
            if (clauses.verbs().isVerb(i)) return -1;
            boolean subject =
                    clauses.phrases().isNominal(i) && !clauses.phrases().hasPreposition(i) && !tree.is(i, "flat");
            if (!subject) continue;
            Phrase phrase = clauses.phrases().nounPhrase(i);
            boolean opens = sentence.tag(phrase.first() - 1).equals("CCONJ")
                    && (phrase.first() == 1 || sentence.tag(phrase.first() - 2).equals("PUNCT"));
            if (opens && phrase.last() <= mark) return i;
        }
        return -1;
    }

    /**
     * {@code convaincre X de demander N}: X, the object of the verb before, whatever the parser hangs the infinitive on;
     * −1 without one.
     */
    int controlled(int verb) {
        if (!clauses.verbs().isInfinitive(verb) || !clauses.is(WordClass.INFINITIVE_MARK, verb - 1)) return -1;
        int before = verb - 2;
        while (before >= 0 && !clauses.verbs().isVerb(before)) before--;
        if (before < 0 || !grammar.is(WordClass.OBJECT_CONTROL, sentence.lemma(before))) return -1;
        return tree.children(before, "obj", "iobj").stream().findFirst().orElse(-1);
    }
}
