package dixit.web.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which articles an actor's statements stand, by the last day on which they may have been made: the latest first, those
 * without a day last. With it a page of a long list is read without sorting the list.
 */
final class Shelves {

    private final Map<String, TreeMap<String, TreeMap<String, Integer>>> shelves = new HashMap<>();

    void add(String actor, String day, String article) {
        shelves.computeIfAbsent(actor, a -> new TreeMap<>(Comparator.reverseOrder()))
                .computeIfAbsent(day, d -> new TreeMap<>())
                .merge(article, 1, Integer::sum);
    }

    /** @param offset statements to pass over, {@code size} those to show */
    Stretch stretch(String actor, long offset, int size) {
        List<Stretch.Place> places = new ArrayList<>();
        long passed = 0;
        long skip = 0;
        for (var day : shelves.getOrDefault(actor, new TreeMap<>()).entrySet()) {
            for (var article : day.getValue().entrySet()) {
                long next = passed + article.getValue();
                if (next > offset) {
                    if (places.isEmpty()) skip = offset - passed;
                    places.add(new Stretch.Place(day.getKey(), article.getKey()));
                }
                passed = next;
                if (passed >= offset + size) return new Stretch(places, skip, size);
            }
        }
        return new Stretch(places, skip, size);
    }
}
