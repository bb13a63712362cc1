package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code a accusé dimanche Alger de V}, {@code a affirmé lundi Bakou}: the parser makes one name of the day and the party behind it. Days
 * have no names in French, so the name is the verb's.
 */
final class NamesBehindDays {

    private NamesBehindDays() {}

    /** The tree with such names hung on the verb of the day; {@code tree} itself where there is none. */
    static Tree mended(Sentence sentence, Tree tree, Grammar grammar) {
        List<Integer> names = IntStream.range(1, sentence.size())
                .filter(i -> isBehindDay(sentence, tree, grammar, i))
                .boxed()
                .toList();
        if (names.isEmpty()) return tree;
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            int day = tree.head(i);
            int word = i;
            int first = names.stream()
                    .filter(name -> name < word && tree.head(name) == day && tree.is(word, "flat"))
                    .findFirst()
                    .orElse(-1);
            heads.add(names.contains(i) ? tree.head(day) : first >= 0 ? first : day);
            relations.add(names.contains(i) ? "obj" : tree.relation(i));
        }
        return new Tree(heads, relations);
    }

    private static boolean isBehindDay(Sentence sentence, Tree tree, Grammar grammar, int name) {
        int day = name - 1;
        return sentence.tag(name).equals("PROPN")
                && tree.is(name, "flat")
                && tree.head(name) == day
                && sentence.tag(day).equals("NOUN")
                && !sentence.token(day).isCapitalised()
                && grammar.is(WordClass.TIME_NOUN, sentence.lemma(day))
                && tree.is(day, "obl")
                && tree.head(day) >= 0
                && tree.head(day) < day
                && sentence.tag(tree.head(day)).equals("VERB")
                && tree.children(tree.head(day), "obj").stream().noneMatch(object -> object > tree.head(day));
    }
}
