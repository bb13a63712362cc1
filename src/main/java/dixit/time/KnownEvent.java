package dixit.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An event of a conflict whose days are known: it tells when an article that speaks of it was written.
 *
 * @param id letters, digits and hyphens; the last part of its IRI
 * @param start its first day
 * @param end its last day; for what goes on or has no end of its own, the first day again
 * @param labels what it is called, by language tag
 * @param kinds what it is, in the terms of the lexicon ({@code offensive}, {@code ceasefire}): its words may mean it
 * @param names proper names by which news calls it ({@code opération Plomb durci}); they mean nothing else
 * @param parties who took part, ids of the gazetteer or words; may be empty
 * @param places where it took place, ids of the gazetteer or words; may be empty
 */
public record KnownEvent(
        String id,
        LocalDate start,
        LocalDate end,
        Map<String, String> labels,
        Set<String> kinds,
        List<String> names,
        List<String> parties,
        List<String> places) {

    /** @throws IllegalArgumentException when the id is not fit for an IRI, the days are out of order, or nothing can name it */
    public KnownEvent {
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("an event's id has lower-case letters, digits and hyphens only: " + id);
        }
        if (end.isBefore(start)) throw new IllegalArgumentException("event " + id + " ends before it begins");
        if (names.isEmpty() && (kinds.isEmpty() || parties.isEmpty() && places.isEmpty())) {
            throw new IllegalArgumentException(
                    "event " + id + " needs a name, or a kind with parties or places, to be recognised");
        }
        labels = Map.copyOf(labels);
        kinds = Set.copyOf(kinds);
        names = List.copyOf(names);
        parties = List.copyOf(parties);
        places = List.copyOf(places);
    }

    /** The last day on which it can be said to have begun: what happens in a night is of both its days. */
    LocalDate beganBy() {
        return end.isAfter(start.plusDays(1)) ? start : end;
    }

    /** Its days as bounds. */
    public DateBounds days() {
        return start.equals(end)
                ? DateBounds.day(start)
                : DateBounds.between(start, end, DateBounds.Precision.INTERVAL);
    }
}
