package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;

/** What a mention weighs in what is said: by its role in its clause, and how deep inside a noun phrase it stands. */
final class Salience {

    private static final double SUBJECT = 6;
    private static final double OBJECT = 4;
    private static final double OTHER = 2;
    private static final double OF_MAIN_CLAUSE = 3;

    /** What is lost by standing inside a noun phrase: {@code l'armée} in {@code l'offensive de l'armée}. */
    private static final double INSIDE = 1;

    private static final int DEEPEST = 2;

    private final Grammar grammar;
    private final Deeds deeds;

    Salience(Grammar grammar, Deeds deeds) {
        this.grammar = grammar;
        this.deeds = deeds;
    }

    /** Who did it weighs more than to whom: {@code tué par les rebelles}. */
    double of(Placed placed, Report report, Statement statement) {
        if (placed.sentence().tree().isEmpty()) return OTHER;
        Tree tree = placed.sentence().tree().get();
        Position position = position(placed.sentence(), tree, placed.head(), report);
        if (isAgent(placed, tree) || deeds.byNoun(placed).isPresent()) {
            return position.main() || statement.act() == SpeechAct.ACCUSE ? SUBJECT + OF_MAIN_CLAUSE + 1 : SUBJECT + 2;
        }
        return position.weight();
    }

    /** As its noun, inside which it stands. */
    double of(Nationality nationality, Report report) {
        Tree tree = nationality.sentence().tree().orElseThrow();
        return position(nationality.sentence(), tree, nationality.noun(), report)
                        .weight()
                - INSIDE;
    }

    private record Position(double weight, boolean main) {}

    private static Position position(Sentence sentence, Tree tree, int head, Report report) {
        int noun = head;
        int inside = 0;
        while (tree.is(noun, "conj") && sentence.token(tree.head(noun)).isTagged("NOUN", "PROPN")
                || tree.is(noun, "nmod") && sentence.token(tree.head(noun)).isTagged("NOUN") && inside < DEEPEST) {
            if (tree.is(noun, "nmod")) inside++;
            noun = tree.head(noun);
        }
        double weight = tree.is(noun, "nsubj")
                ? SUBJECT
                : tree.is(noun, "obj") || tree.is(noun, "obl") || tree.is(noun, "iobj") ? OBJECT : OTHER;
        int governor = tree.head(noun);
        boolean main = sentence == report.sentence() && report.predicate() >= 0
                ? governor == report.predicate() || noun == report.predicate()
                : governor >= 0 && tree.head(governor) < 0 || governor < 0;
        if (main) weight += OF_MAIN_CLAUSE;
        return new Position(weight - inside * INSIDE, main);
    }

    /**
     * {@code tué par les rebelles}: who did it weighs more than to whom; not who made what is told beside it, {@code un
     * cessez-le-feu négocié par X}.
     */
    private boolean isAgent(Placed placed, Tree tree) {
        int governor = tree.head(placed.head());
        return governor >= 0
                && !tree.is(governor, "acl")
                && tree.is(placed.head(), "obl")
                && grammar.leadsTo(placed.head(), placed.sentence(), WordClass.AGENT_MARK);
    }
}
