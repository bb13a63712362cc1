package dixit.statement;

import dixit.actor.Actor;
import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The mentions read so far, by where they stand. */
final class PlacedMentions {

    private final Grammar grammar;
    private final Map<Sentence, Map<Integer, Placed>> byHead = new IdentityHashMap<>();
    private final List<Placed> all = new ArrayList<>();

    /** Where main words begin, and the places in {@link #all} of their mentions: a long text has thousands. */
    private final NavigableMap<Integer, List<Integer>> byStart = new TreeMap<>();

    PlacedMentions(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Begins a sentence: nothing has been read in it. */
    void open(Sentence sentence) {
        byHead.put(sentence, new HashMap<>());
    }

    /** Keeps what is read in reading order. */
    void add(Placed placed) {
        know(placed);
        byStart.computeIfAbsent(main(placed).start(), start -> new ArrayList<>(1))
                .add(all.size());
        all.add(placed);
    }

    /** Keeps what a report alone takes for a mention: known by its place, but not among those in reading order. */
    void know(Placed placed) {
        byHead.computeIfAbsent(placed.sentence(), s -> new HashMap<>()).put(placed.head(), placed);
    }

    /** In the order they were read. */
    List<Placed> all() {
        return all;
    }

    /** Whether the sentence has been begun. */
    boolean isRead(Sentence sentence) {
        return byHead.containsKey(sentence);
    }

    /** Those of a sentence, by their main words. */
    private Map<Integer, Placed> of(Sentence sentence) {
        return byHead.getOrDefault(sentence, Map.of());
    }

    /** The mention headed by the word {@code head}. */
    Optional<Placed> at(Sentence sentence, int head) {
        return Optional.ofNullable(of(sentence).get(head));
    }

    /** The mentions whose main words stand within {@code span}, in the order they were read. */
    List<Placed> within(Span span) {
        BitSet found = new BitSet();
        for (List<Integer> places :
                byStart.subMap(span.start(), true, span.end(), true).values())
            for (int place : places) if (span.contains(main(all.get(place)))) found.set(place);
        return found.stream().mapToObj(all::get).toList();
    }

    private static Span main(Placed placed) {
        return placed.sentence().token(placed.head()).span();
    }

    /** Who published the {@code lemma}, in the first sentence that tells. */
    Optional<Actor> author(String lemma) {
        return byHead.keySet().stream()
                .sorted(Comparator.comparing(Sentence::span))
                .flatMap(sentence -> author(sentence, lemma).stream())
                .findFirst();
    }

    /** Who published the {@code lemma}: {@code un rapport publié lundi par Amnesty International}. */
    private Optional<Actor> author(Sentence sentence, String lemma) {
        if (sentence.tree().isEmpty()) return Optional.empty();
        Tree tree = sentence.tree().get();
        Map<Integer, Placed> found = byHead.get(sentence);
        return found.keySet().stream()
                .sorted()
                .filter(agent -> grammar.leadsTo(agent, sentence, WordClass.AGENT_MARK))
                .filter(agent -> tree.is(tree.head(agent), "acl"))
                .filter(agent -> sentence.lemma(tree.head(tree.head(agent))).equals(lemma))
                .map(agent -> found.get(agent).mention().actor())
                .findFirst();
    }
}
