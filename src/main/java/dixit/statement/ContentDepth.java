package dixit.statement;

import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;

/** How words hang together with what a content says first. */
final class ContentDepth {

    private ContentDepth() {}

    /**
     * Whether the word at {@code head} completes the main clause of {@code content}, and stands in no clause of its own beside
     * it: not {@code la Russie} in {@code un cessez-le-feu négocié par la Russie}.
     */
    static boolean isOfMainClause(Sentence sentence, int head, Report report, Span content) {
        if (sentence.tree().isEmpty()) return false;
        Tree tree = sentence.tree().get();
        int word = head;
        while (word >= 0 && content.contains(sentence.token(word).span())) {
            if (sentence == report.sentence() && word == report.predicate()) return true;
            int governor = tree.head(word);
            if (governor < 0 || !content.contains(sentence.token(governor).span())) return true;
            // `prêt à écouter X`: of an adjective the infinitive is a complement.
            boolean complement =
                    tree.is(word, "acl") && !sentence.token(governor).isTagged("NOUN", "PROPN", "PRON");
            if (tree.is(word, "acl") && !complement || tree.is(word, "advcl") || tree.is(word, "parataxis"))
                return false;
            word = governor;
        }
        return true;
    }

    /** The noun on which the noun at {@code noun} hangs through nouns alone: {@code présence} of {@code la présence d'actifs}. */
    static int outermost(Sentence sentence, Tree tree, int noun) {
        int outer = noun;
        while (tree.is(outer, "nmod") && sentence.token(tree.head(outer)).isTagged("NOUN")) outer = tree.head(outer);
        return outer;
    }

    /** Which of the things that a report gives the noun at {@code noun} stands in: a thing joined to the first, or −1. */
    static int part(Sentence sentence, int noun, Report report) {
        if (sentence != report.sentence() || sentence.tree().isEmpty()) return -1;
        Tree tree = sentence.tree().get();
        int outer = outermost(sentence, tree, noun);
        return report.predicate() >= 0 && tree.is(outer, "conj") && tree.head(outer) == report.predicate() ? outer : -1;
    }
}
