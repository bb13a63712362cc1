package dixit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A dependency tree over a sentence's tokens, in Universal Dependencies relations.
 *
 * @param heads for each token the index of its head, −1 for the root
 * @param relations for each token the relation to its head ({@code nsubj}, {@code obl:mod} …)
 */
public record Tree(List<Integer> heads, List<String> relations) {

    /** @throws IllegalArgumentException when the lists differ in length */
    public Tree {
        if (heads.size() != relations.size()) {
            throw new IllegalArgumentException("%d heads for %d relations".formatted(heads.size(), relations.size()));
        }
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
    }

    /** The index of the token's head; −1 for the root. */
    public int head(int token) {
        return heads.get(token);
    }

    /** The relation to the head, with its subtype: {@code obl:mod}. */
    public String relation(int token) {
        return relations.get(token);
    }

    /** Whether the token's relation is {@code name} or a subtype of it ({@code obl} covers {@code obl:mod}). */
    public boolean is(int token, String name) {
        String relation = relations.get(token);
        return relation.startsWith(name)
                && (relation.length() == name.length() || relation.charAt(name.length()) == ':');
    }

    /** The token's direct dependents, in text order. */
    public List<Integer> children(int token) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) if (heads.get(i) == token) found.add(i);
        return found;
    }

    /** The direct dependents whose relation is one of {@code names} or a subtype, in text order. */
    public List<Integer> children(int token, String... names) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i) != token) continue;
            for (String name : names) {
                if (is(i, name)) {
                    found.add(i);
                    break;
                }
            }
        }
        return found;
    }

    /** Whether {@code ancestor} is the token itself or stands above it. */
    public boolean dominates(int ancestor, int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps <= heads.size(); steps++) {
            if (at == ancestor) return true;
            at = heads.get(at);
        }
        return false;
    }

    /** The token and everything below it, in text order. */
    public List<Integer> subtree(int token) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) if (dominates(token, i)) found.add(i);
        return found;
    }
}
