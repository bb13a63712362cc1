package dixit.statement;

import dixit.actor.Actor;
import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mentions read so far, by where they stand. */
final class PlacedMentions {

    private final Grammar grammar;
    private final Map<Sentence, Map<Integer, Placed>> byHead = new IdentityHashMap<>();
    private final List<Placed> all = new ArrayList<>();

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

    /** The mentions whose words stand within {@code span}. */
    List<Placed> within(Span span) {
        return all.stream()
                .filter(placed ->
                        span.contains(placed.sentence().token(placed.head()).span()))
                .toList();
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
