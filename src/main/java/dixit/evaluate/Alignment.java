package dixit.evaluate;

import dixit.statement.AnnotatedArticle;
import dixit.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which found statement is which gold one: by the words of the content, one to one, best first.
 *
 * @param pairs in gold order
 * @param missed gold statements that were not found
 * @param invented found statements that gold has not
 */
record Alignment(List<Pair> pairs, List<GoldStatement> missed, List<Statement> invented) {

    /** The least F1 of two contents' words at which they are the same (scoring notes). */
    static final double THRESHOLD = 0.5;

    Alignment {
        pairs = List.copyOf(pairs);
        missed = List.copyOf(missed);
        invented = List.copyOf(invented);
    }

    static Alignment of(GoldArticle gold, AnnotatedArticle found) {
        String text = found.article().text();
        List<Words> foundWords = found.statements().stream()
                .map(statement -> Words.of(statement.contentIn(text)))
                .toList();
        List<Pair> candidates = new ArrayList<>();
        for (GoldStatement statement : gold.statements()) {
            Words words = Words.of(statement.content());
            for (int i = 0; i < foundWords.size(); i++) {
                double overlap = words.f1(foundWords.get(i));
                if (overlap >= THRESHOLD) {
                    candidates.add(new Pair(statement, found.statements().get(i), overlap));
                }
            }
        }
        // The same words are often reported twice, in the headline and below: then the nearer one is meant. The sort
        // is stable, so what still ties goes by the order of the gold file and of the text.
        candidates.sort(Comparator.comparingDouble(Pair::overlap).reversed().thenComparingInt(Alignment::distance));
        return choose(gold, found, candidates);
    }

    private static Alignment choose(GoldArticle gold, AnnotatedArticle found, List<Pair> bestFirst) {
        Set<GoldStatement> takenGold = new HashSet<>();
        Set<Statement> takenFound = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : bestFirst) {
            if (takenGold.contains(pair.gold()) || takenFound.contains(pair.found())) continue;
            takenGold.add(pair.gold());
            takenFound.add(pair.found());
            pairs.add(pair);
        }
        pairs.sort(Comparator.comparingInt(pair -> gold.statements().indexOf(pair.gold())));
        return new Alignment(
                pairs,
                gold.statements().stream()
                        .filter(statement -> !takenGold.contains(statement))
                        .toList(),
                found.statements().stream()
                        .filter(statement -> !takenFound.contains(statement))
                        .toList());
    }

    private static int distance(Pair pair) {
        return Math.abs(pair.gold().place().get(0).start()
                - pair.found().content().get(0).start());
    }
}
