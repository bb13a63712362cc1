package dixit.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people decided about actors: that two are one, or that they are not. Immutable. Being the same is an equivalence;
 * whom one is not, nobody is whom the one is.
 */
public final class Identities {

    /** No decisions. */
    public static final Identities NONE = new Identities(Set.of(), Set.of());

    /** Two ids, in no order. */
    public record Pair(String first, String second) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::first).thenComparing(Pair::second);

        /** @throws IllegalArgumentException when both are one id */
        public Pair {
            if (first.equals(second)) throw new IllegalArgumentException(first + " is one actor, not two");
            if (first.compareTo(second) > 0) {
                String other = first;
                first = second;
                second = other;
            }
        }

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /** Wikidata's ids before local ones, lower numbers before higher: the older item is the one that stays. */
    private static final Comparator<String> CANONICAL = Comparator.comparing((String id) -> !id.matches("Q[1-9][0-9]*"))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Set<Pair> same;
    private final Set<Pair> different;

    private Identities(Collection<Pair> same, Collection<Pair> different) {
        this.same = new TreeSet<>(same);
        this.different = new TreeSet<>(different);
    }

    /**
     * With the decision that both are one.
     *
     * @throws IllegalArgumentException when it contradicts an earlier decision, naming that
     */
    public Identities same(String one, String other) {
        Pair pair = new Pair(one, other);
        Set<String> ones = all(one);
        Set<String> others = all(other);
        different.stream()
                .filter(d -> ones.contains(d.first()) && others.contains(d.second())
                        || ones.contains(d.second()) && others.contains(d.first()))
                .findFirst()
                .ifPresent(d -> {
                    throw new IllegalArgumentException("%s and %s cannot be the same, for %s and %s are different"
                            .formatted(one, other, d.first(), d.second()));
                });
        return new Identities(with(same, pair), different);
    }

    /**
     * With the decision that they are two.
     *
     * @throws IllegalArgumentException when it contradicts an earlier decision, naming that
     */
    public Identities different(String one, String other) {
        Pair pair = new Pair(one, other);
        if (all(one).contains(other)) {
            throw new IllegalArgumentException("%s and %s cannot be different, for %s are the same"
                    .formatted(one, other, String.join(" and ", all(one))));
        }
        return new Identities(same, with(different, pair));
    }

    private static Set<Pair> with(Set<Pair> pairs, Pair pair) {
        Set<Pair> more = new TreeSet<>(pairs);
        more.add(pair);
        return more;
    }

    /** The pairs that were decided to be one, in order. */
    public Set<Pair> same() {
        return Set.copyOf(same);
    }

    /** The pairs that were decided to be two. */
    public Set<Pair> different() {
        return Set.copyOf(different);
    }

    /** Whether somebody decided, directly or through others that are the same, that they are two. */
    public boolean areDifferent(String one, String other) {
        Set<String> ones = all(one);
        Set<String> others = all(other);
        return different.stream()
                .anyMatch(d -> ones.contains(d.first()) && others.contains(d.second())
                        || ones.contains(d.second()) && others.contains(d.first()));
    }

    /** The id that stands for {@code id} and all that are the same. */
    public String canonical(String id) {
        return all(id).stream().min(CANONICAL).orElseThrow();
    }

    /** The ids for which another stands. */
    public Set<String> replaced() {
        return same.stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.first(), pair.second()))
                .filter(id -> !canonical(id).equals(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The actor that stands for {@code actor}: as {@code known} has it, else {@code actor} under the other's id. */
    public Actor canonical(Actor actor, Function<String, Optional<Actor>> known) {
        String id = canonical(actor.id());
        if (id.equals(actor.id())) return actor;
        return known.apply(id)
                .orElseGet(() -> new Actor(
                        id,
                        actor.kind(),
                        actor.labels(),
                        actor.aliases(),
                        actor.country(),
                        actor.speaksFor(),
                        actor.gender()));
    }

    private Set<String> all(String id) {
        Set<String> all = new TreeSet<>(Set.of(id));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Pair pair : same) {
                if (all.contains(pair.first())) grown |= all.add(pair.second());
                if (all.contains(pair.second())) grown |= all.add(pair.first());
            }
        }
        return all;
    }
}
