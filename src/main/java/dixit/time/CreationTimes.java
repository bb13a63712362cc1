package dixit.time;

import dixit.text.Span;
import dixit.time.CreationTime.Clue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Works out when an article was written that is not dated to the day.
 *
 * <p>Each clue of the text agrees with some days of writing and with others not: {@code l'offensive lancée mardi} agrees
 * with the seven days from a known offensive's first day on, if that was a Tuesday, since a bare weekday is the last one
 * up to the day of writing. What all clues agree with is left. Where nothing is, they contradict each other, and nothing
 * is narrowed.
 */
public final class CreationTimes {

    /** A month: one known event is enough to tell the week. In a longer time another one of its weekday is likely. */
    private static final int MONTH = 31;

    /** Days that an article may have been written after what it speaks of. */
    private static final int BACK = 305;

    private final TemporalExpressions expressions;
    private final ClueLexicon lexicon;
    private final EventMentions mentions;

    /**
     * @param language of the articles (BCP 47)
     * @param namesOf the names under which an actor of the gazetteer goes in text, by its id; empty for what is no id
     * @throws IllegalArgumentException when a lexicon is malformed
     */
    public CreationTimes(String language, KnownEvents events, Function<String, List<String>> namesOf) {
        this(TemporalExpressions.of(language), ClueLexicon.of(language), events, namesOf);
    }

    CreationTimes(
            TemporalExpressions expressions,
            ClueLexicon lexicon,
            KnownEvents events,
            Function<String, List<String>> namesOf) {
        this.expressions = expressions;
        this.lexicon = lexicon;
        this.mentions = new EventMentions(lexicon, events, namesOf);
    }

    /**
     * When {@code text} was written, where its words tell more than its date does.
     *
     * @param sentences those that are not quoted: a speaker's {@code mardi} counts from when he spoke
     * @param quotations what is quoted within them
     * @param dated the article's date; empty when it carries none
     */
    public Optional<CreationTime> of(
            String text, List<Span> sentences, List<Span> quotations, Optional<DateBounds> dated) {
        if (dated.filter(date -> days(date) > 366 || date.isOneDay()).isPresent()) return Optional.empty();
        List<Candidate> candidates = new ClueReader(expressions, lexicon, mentions, text, quotations)
                .read(sentences, dated.map(DateBounds::latest).orElse(LocalDate.MAX));
        List<LocalDate> domain = dated.map(CreationTimes::each).orElseGet(() -> around(candidates));
        return narrowed(domain, candidates, dated.isEmpty());
    }

    private static Optional<CreationTime> narrowed(
            List<LocalDate> domain, List<Candidate> candidates, boolean undated) {
        if (domain.isEmpty()) return Optional.empty();
        List<Candidate> telling = candidates.stream()
                .filter(candidate -> !candidate.isOutOfReach(domain))
                .filter(candidate -> !domain.stream().allMatch(candidate::agreesWith))
                .toList();
        if (domain.size() > MONTH && !corroborated(telling)) {
            telling = telling.stream()
                    .filter(candidate -> !candidate.isOfEvents())
                    .toList();
            if (undated) return Optional.empty();
        }
        List<Candidate> all = telling;
        List<LocalDate> left = domain.stream()
                .filter(day -> all.stream().allMatch(candidate -> candidate.agreesWith(day)))
                .toList();
        if (left.isEmpty() || left.size() == domain.size()) return Optional.empty();
        return Optional.of(new CreationTime(
                DateBounds.oneOf(left),
                all.stream()
                        .map(candidate -> new Clue(candidate.words(), candidate.eventsOn(left)))
                        .toList()));
    }

    /**
     * In seven years every day of the year falls on every weekday, so one event's weekday tells little of an article that
     * may be of any week: two days of events must agree, or one that is named with its day of the month.
     */
    private static boolean corroborated(List<Candidate> candidates) {
        Set<Object> days = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!candidate.isOfEvents()) continue;
            if (candidate.namesDayOfMonth()) return true;
            days.add(candidate.eventDays());
        }
        return days.size() > 1;
    }

    /** Where no date limits the days of writing, the known events do. */
    private static List<LocalDate> around(List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.eventDays().stream())
                .distinct()
                .flatMap(day -> day.minusDays(1).datesUntil(day.plusDays(BACK)))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<LocalDate> each(DateBounds date) {
        Stream<LocalDate> days = date.candidates().isEmpty()
                ? date.earliest().datesUntil(date.latest().plusDays(1))
                : date.candidates().stream();
        return days.toList();
    }

    private static long days(DateBounds date) {
        return ChronoUnit.DAYS.between(date.earliest(), date.latest()) + 1;
    }
}
