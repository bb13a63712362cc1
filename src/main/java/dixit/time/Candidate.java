package dixit.time;

import dixit.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Words that may tell when an article was written.
 *
 * @param words where they stand, in text order
 * @param readings what they may mean; a day of writing that agrees with one of them agrees with the words
 * @param namesDayOfMonth whether a day of the month stands in them, and not only a weekday
 */
record Candidate(List<Span> words, List<Reading> readings, boolean namesDayOfMonth) {

    /** A weekday lies at most so many days back. */
    private static final int WEEKDAY_REACH = 6;

    /**
     * One meaning.
     *
     * @param event the known event that the words speak of; empty when they tell by themselves
     * @param agrees whether the article can have been written on a day
     */
    record Reading(Optional<KnownEvent> event, Predicate<LocalDate> agrees) {}

    boolean agreesWith(LocalDate written) {
        return readings.stream().anyMatch(reading -> reading.agrees().test(written));
    }

    boolean isOfEvents() {
        return readings.stream().anyMatch(reading -> reading.event().isPresent());
    }

    /** The first days of the events. */
    Set<LocalDate> eventDays() {
        return readings.stream()
                .flatMap(reading -> reading.event().stream())
                .map(KnownEvent::start)
                .collect(Collectors.toSet());
    }

    /** The events that agree with one of these days of writing. */
    List<KnownEvent> eventsOn(List<LocalDate> days) {
        return readings.stream()
                .filter(reading -> days.stream().anyMatch(reading.agrees()))
                .flatMap(reading -> reading.event().stream())
                .distinct()
                .toList();
    }

    /** Whether the words speak of an event that is not known: those that they could mean are of another time. */
    boolean isOutOfReach(List<LocalDate> domain) {
        LocalDate first = domain.get(0).minusDays(WEEKDAY_REACH);
        LocalDate last = domain.get(domain.size() - 1);
        return isOfEvents()
                && domain.stream().noneMatch(this::agreesWith)
                && readings.stream()
                        .flatMap(reading -> reading.event().stream())
                        .noneMatch(event ->
                                !event.end().isBefore(first) && !event.start().isAfter(last));
    }
}
