package dixit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A preposition and article in one word that the tokeniser took for an article: {@code des} in {@code l'offensive des
 * rebelles} is {@code de les}, in {@code il a vu des rebelles} it is not (Grevisse & Goosse, <i>Le bon usage</i>, § 598).
 * The parser shows it: a noun with nothing but that article depends on the noun right before it, of which it can be no
 * apposition.
 *
 * @param form the word, in small letters
 * @param preposition its first part
 * @param article its second part
 */
record Contraction(String form, String preposition, String article) {

    private static final String KEY = "contraction";

    /** Those of a language that its tokeniser leaves whole now and then, from the rows {@code contraction}. */
    static List<Contraction> of(Language language) {
        return language.rows(KEY).stream()
                .map(row -> {
                    String[] parts = row.value().split(" ");
                    return new Contraction(row.name(), parts[0], parts[1]);
                })
                .toList();
    }

    /** The indexes of the words of a parsed sentence that are this contraction. */
    List<Integer> in(Sentence sentence) {
        Optional<Tree> tree = sentence.tree();
        List<Integer> found = new ArrayList<>();
        for (int i = 1; tree.isPresent() && i < sentence.size(); i++) {
            if (!sentence.tag(i).equals("DET") || !sentence.form(i).equalsIgnoreCase(form)) continue;
            int noun = tree.get().head(i);
            if (noun <= i || !sentence.tag(i - 1).equals("NOUN")) continue;
            boolean apposed = tree.get().head(noun) == i - 1
                    && (tree.get().is(noun, "appos") || tree.get().is(noun, "nmod"));
            // `le porte-parole des rebelles a dit`: one verb, two subjects.
            boolean subjects = tree.get().is(noun, "nsubj")
                    && tree.get().is(i - 1, "nsubj")
                    && tree.get().head(noun) == tree.get().head(i - 1);
            boolean complement =
                    (apposed || subjects) && tree.get().children(noun, "case").isEmpty();
            if (complement) found.add(i);
        }
        return found;
    }

    /** Whether the parser agrees, its two parts at {@code preposition} given: {@code a annoncé lundi | des mesures} it parts. */
    boolean isComplement(Sentence sentence, int preposition) {
        Tree tree = sentence.tree().orElseThrow();
        int noun = tree.head(preposition);
        return noun > preposition && tree.is(noun, "nmod") && tree.head(noun) == preposition - 1;
    }
}
