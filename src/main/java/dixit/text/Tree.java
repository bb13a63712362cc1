package dixit.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A dependency tree over a sentence's tokens, in Universal Dependencies relations. */
public final class Tree {

    private final int[] heads;
    private final List<String> relations;

    /** For each token its dependents, in text order; at the end those of −1, the roots. Rules ask for them again and again. */
    private final List<List<Integer>> children;

    /**
     * @param heads for each token the index of its head, −1 for the root
     * @param relations for each token the relation to its head ({@code nsubj}, {@code obl:mod} …)
     * @throws IllegalArgumentException when the lists differ in length
     */
    public Tree(List<Integer> heads, List<String> relations) {
        if (heads.size() != relations.size()) {
            throw new IllegalArgumentException("%d heads for %d relations".formatted(heads.size(), relations.size()));
        }
        this.heads = heads.stream().mapToInt(Integer::intValue).toArray();
        this.relations = List.copyOf(relations);
        this.children = children(this.heads);
    }

    private static List<List<Integer>> children(int[] heads) {
        List<List<Integer>> children = new ArrayList<>();
        for (int i = 0; i <= heads.length; i++) children.add(new ArrayList<>(2));
        for (int i = 0; i < heads.length; i++)
            children.get(heads[i] < 0 ? heads.length : heads[i]).add(i);
        children.replaceAll(List::copyOf);
        return children;
    }

    /** The index of the token's head; −1 for the root. */
    public int head(int token) {
        return heads[token];
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

    /** The token's direct dependents, in text order; those of −1 are the roots. */
    public List<Integer> children(int token) {
        return token < -1 || token >= heads.length ? List.of() : children.get(token < 0 ? heads.length : token);
    }

    /** The direct dependents whose relation is one of {@code names} or a subtype, in text order. */
    public List<Integer> children(int token, String... names) {
        List<Integer> all = children(token);
        if (all.isEmpty()) return all;
        List<Integer> found = new ArrayList<>(all.size());
        for (int child : all) {
            for (String name : names) {
                if (is(child, name)) {
                    found.add(child);
                    break;
                }
            }
        }
        return found;
    }

    /** Whether a dependent of the verb tells that it is passive: {@code nsubj:pass}, {@code aux:pass}. */
    public boolean hasPassive(int verb) {
        for (int child : children(verb)) if (relation(child).endsWith("pass")) return true;
        return false;
    }

    /** Whether {@code ancestor} is the token itself or stands above it. */
    public boolean dominates(int ancestor, int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
            if (at == ancestor) return true;
            at = heads[at];
        }
        return false;
    }

    /** The token and everything below it, in text order. */
    public List<Integer> subtree(int token) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) if (dominates(token, i)) found.add(i);
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tree tree && Arrays.equals(heads, tree.heads) && relations.equals(tree.relations);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(heads) + relations.hashCode();
    }
}
