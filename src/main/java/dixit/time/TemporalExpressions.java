package dixit.time;

import dixit.text.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the temporal expressions of French news and works out their dates.
 *
 * <p>In news a bare weekday is the last such day up to the day of publication ({@code vendredi} in an article of a
 * Friday is that day), or the next one with {@code prochain}. Bounds are never narrower than the evidence: where the
 * article's own date is only a month, a weekday is one of the four or five such days of that month; where it is a
 * year or missing, a weekday tells nothing.
 */
public final class TemporalExpressions {

    private static final List<String> WEEKDAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("quinze", 15),
            Map.entry("vingt", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50));

    private static final String DAY = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";
    private static final String MONTH = "(?:" + String.join("|", CalendarDates.MONTHS) + ")";
    private static final String PART = "(?:\\s+(?:dans la )?(?:matin|après-midi|soir|midi|nuit|matinée|soirée))?";
    private static final String NUMBER = "(?:\\d{1,3}|" + String.join("|", NUMBERS.keySet()) + ")";

    /** One kind of expression: its pattern and its meaning given the article's date. */
    private record Rule(Pattern pattern, BiFunction<Matcher, Optional<DateBounds>, Optional<DateBounds>> meaning) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?:le\\s+)?(?:" + DAY + "\\s+)?(?<d>\\d{1,2})(?:er)?\\s+(?<m>" + MONTH + ")\\s+(?<y>\\d{4})",
                    (m, article) -> fullDate(m.group("y"), m.group("m"), m.group("d"))),
            rule("(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})", (m, article) -> CalendarDates.parse(m.group())),
            rule("(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})", (m, article) -> CalendarDates.parse(m.group())),
            rule(
                    "dans la nuit (?:de |du )?(?<a>" + DAY + ")(?:\\s+\\d{1,2})? (?:à|au) (?<b>" + DAY
                            + ")(?:\\s+\\d{1,2})?",
                    (m, article) -> night(m.group("a"), m.group("b"), article)),
            rule(
                    "(?:le\\s+)?(?:" + DAY + "\\s+)?(?<d>\\d{1,2})(?:er)?\\s+(?<m>" + MONTH
                            + ")(?:\\s+(?<rel>dernier|prochain))?" + PART,
                    (m, article) -> dayOfMonth(m.group("d"), m.group("m"), m.group("rel"), article)),
            rule(
                    "(?<d>" + DAY + ")\\s+(?<n>\\d{1,2})(?!\\s*(?:h\\b|heures|" + MONTH + "))",
                    (m, article) -> numberedWeekday(m.group("d"), m.group("n"), article)),
            rule(
                    "(?:(?:le|ce|de)\\s+)?(?<d>" + DAY + ")(?:\\s+(?<rel>dernier|prochain|passé|suivant))?" + PART,
                    (m, article) -> weekday(m.group("d"), m.group("rel"), article)),
            rule(
                    "(?:fin|début|courant|mi-?)\\s*(?<m>" + MONTH + ")(?:\\s+(?<y>\\d{4}))?",
                    (m, article) -> partOfMonth(m.group(), m.group("m"), m.group("y"), article)),
            rule(
                    "(?:en|depuis|au mois d[e'] ?|de)\\s*(?<m>" + MONTH
                            + ")(?:\\s+(?<rel>dernier|prochain)|\\s+(?<y>\\d{4}))?",
                    (m, article) -> month(m.group("m"), m.group("y"), m.group("rel"), article)),
            rule(
                    "(?<m>" + MONTH + ")\\s+(?<y>\\d{4})",
                    (m, article) -> month(m.group("m"), m.group("y"), null, article)),
            rule(
                    "(?:en|depuis|fin|début|l'année|de)\\s+(?<y>(?:19|20)\\d{2})\\b(?!\\s*\\p{L}*(?:soldats|personnes|euros))",
                    (m, article) -> Optional.of(DateBounds.year(Integer.parseInt(m.group("y"))))),
            rule(
                    "il y a (?:tout juste |environ |près de |plus de )?(?<n>" + NUMBER
                            + ") (?<u>jours?|semaines?|mois|ans?|années?)",
                    (m, article) -> ago(m.group("n"), m.group("u"), article)),
            rule("avant-hier" + PART, (m, article) -> shifted(article, -2)),
            rule("hier" + PART, (m, article) -> shifted(article, -1)),
            rule(
                    "aujourd'hui|ce matin|cet après-midi|ce soir|cette nuit|ce midi|dans la journée d'aujourd'hui",
                    (m, article) -> shifted(article, 0)),
            rule("demain" + PART, (m, article) -> shifted(article, 1)),
            rule("cette semaine", (m, article) -> week(article, 0)),
            rule("la semaine (?:dernière|passée)", (m, article) -> week(article, -1)),
            rule(
                    "le mois dernier",
                    (m, article) -> article.map(
                            a -> DateBounds.month(YearMonth.from(a.earliest()).minusMonths(1)))),
            rule(
                    "(?:l'an|l'année) (?:dernier|dernière|passée)",
                    (m, article) ->
                            article.map(a -> DateBounds.year(a.earliest().getYear() - 1))));

    private TemporalExpressions() {}

    /**
     * The temporal expressions within {@code range}, in text order, none overlapping another.
     *
     * @param article the date of the article; empty when it carries none
     */
    public static List<TemporalExpression> in(String text, Span range, Optional<DateBounds> article) {
        String words = range.in(text)
                .replace('’', '\'')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .toLowerCase(Locale.ROOT);
        List<TemporalExpression> found = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(words);
            while (matcher.find()) {
                Span span = new Span(range.start() + matcher.start(), range.start() + matcher.end());
                if (found.stream().anyMatch(other -> other.span().overlaps(span))) continue;
                found.add(new TemporalExpression(
                        span, matcher.group(), rule.meaning().apply(matcher, article)));
            }
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(found);
    }

    private static Rule rule(String pattern, BiFunction<Matcher, Optional<DateBounds>, Optional<DateBounds>> meaning) {
        return new Rule(Pattern.compile("(?U)(?<![\\p{L}\\d-])(?:" + pattern + ")(?![\\p{L}\\d])"), meaning);
    }

    private static Optional<DateBounds> fullDate(String year, String month, String day) {
        try {
            return Optional.of(DateBounds.day(
                    LocalDate.of(Integer.parseInt(year), CalendarDates.month(month), Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day and month without a year: the nearest such day to the article, before it unless it says otherwise. */
    private static Optional<DateBounds> dayOfMonth(
            String day, String month, String relation, Optional<DateBounds> article) {
        if (article.isEmpty()) return Optional.empty();
        LocalDate anchor = article.get().latest();
        Optional<DateBounds> sameYear = fullDate(String.valueOf(anchor.getYear()), month, day);
        if (sameYear.isEmpty()) return Optional.empty();
        LocalDate date = sameYear.get().earliest();
        if ("dernier".equals(relation) && date.isAfter(anchor)) date = date.minusYears(1);
        else if ("prochain".equals(relation) && date.isBefore(article.get().earliest())) date = date.plusYears(1);
        else if (relation == null && ChronoUnit.DAYS.between(anchor, date) > 183) date = date.minusYears(1);
        return Optional.of(DateBounds.day(date));
    }

    /** {@code mardi 3}: the day of that number nearest to the article that is that weekday. */
    private static Optional<DateBounds> numberedWeekday(String weekday, String number, Optional<DateBounds> article) {
        if (article.isEmpty() || !article.get().isOneDay()) return Optional.empty();
        int day = Integer.parseInt(number);
        for (int back = 0; back < 40; back++) {
            for (int sign : new int[] {-1, 1}) {
                LocalDate date = article.get().earliest().plusDays((long) sign * back);
                if (date.getDayOfMonth() == day && date.getDayOfWeek() == dayOfWeek(weekday))
                    return Optional.of(DateBounds.day(date));
            }
        }
        return Optional.empty();
    }

    private static Optional<DateBounds> weekday(String name, String relation, Optional<DateBounds> article) {
        if (article.isEmpty()) return Optional.empty();
        DayOfWeek wanted = dayOfWeek(name);
        DateBounds bounds = article.get();
        if (bounds.isOneDay()) {
            LocalDate anchor = bounds.earliest();
            if ("prochain".equals(relation))
                return Optional.of(DateBounds.day(anchor.with(TemporalAdjusters.next(wanted))));
            if ("suivant".equals(relation)) return Optional.empty();
            if ("dernier".equals(relation) || "passé".equals(relation)) {
                return Optional.of(DateBounds.day(anchor.with(TemporalAdjusters.previous(wanted))));
            }
            return Optional.of(DateBounds.day(anchor.with(TemporalAdjusters.previousOrSame(wanted))));
        }
        if (relation != null || ChronoUnit.DAYS.between(bounds.earliest(), bounds.latest()) > 31)
            return Optional.empty();
        List<LocalDate> candidates = bounds.earliest()
                .datesUntil(bounds.latest().plusDays(1))
                .filter(date -> date.getDayOfWeek() == wanted)
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(DateBounds.oneOf(candidates));
    }

    private static Optional<DateBounds> night(String first, String second, Optional<DateBounds> article) {
        Optional<DateBounds> end = weekday(second, null, article);
        return end.filter(DateBounds::isOneDay)
                .map(last -> DateBounds.between(
                        last.latest().with(TemporalAdjusters.previousOrSame(dayOfWeek(first))),
                        last.latest(),
                        DateBounds.Precision.INTERVAL));
    }

    private static Optional<DateBounds> month(String name, String year, String relation, Optional<DateBounds> article) {
        int month = CalendarDates.month(name);
        if (year != null) return Optional.of(DateBounds.month(YearMonth.of(Integer.parseInt(year), month)));
        if (article.isEmpty()) return Optional.empty();
        YearMonth anchor = YearMonth.from(article.get().latest());
        YearMonth found = YearMonth.of(anchor.getYear(), month);
        if ("prochain".equals(relation)) {
            if (!found.isAfter(anchor)) found = found.plusYears(1);
        } else if (found.isAfter(anchor)) {
            found = found.minusYears(1);
        }
        return Optional.of(DateBounds.month(found));
    }

    private static Optional<DateBounds> partOfMonth(
            String words, String name, String year, Optional<DateBounds> article) {
        return month(name, year, null, article).map(whole -> {
            LocalDate first = whole.earliest();
            LocalDate last = whole.latest();
            if (words.startsWith("fin")) first = first.withDayOfMonth(20);
            else if (words.startsWith("début")) last = last.withDayOfMonth(10);
            else if (words.startsWith("mi")) {
                first = first.withDayOfMonth(10);
                last = last.withDayOfMonth(20);
            }
            return DateBounds.between(first, last, DateBounds.Precision.INTERVAL);
        });
    }

    private static Optional<DateBounds> ago(String number, String unit, Optional<DateBounds> article) {
        if (article.isEmpty() || !article.get().isOneDay()) return Optional.empty();
        int count = NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number);
        LocalDate anchor = article.get().earliest();
        if (unit.startsWith("jour")) return Optional.of(DateBounds.day(anchor.minusDays(count)));
        if (unit.startsWith("semaine")) return week(Optional.of(DateBounds.day(anchor.minusWeeks(count))), 0);
        if (unit.startsWith("mois")) return Optional.of(DateBounds.month(YearMonth.from(anchor.minusMonths(count))));
        return Optional.of(DateBounds.year(anchor.getYear() - count));
    }

    private static Optional<DateBounds> shifted(Optional<DateBounds> article, int days) {
        return article.filter(DateBounds::isOneDay)
                .map(a -> DateBounds.day(a.earliest().plusDays(days)));
    }

    /** The week from Monday to Sunday; the month itself where the article's date is no finer. */
    private static Optional<DateBounds> week(Optional<DateBounds> article, int weeks) {
        if (article.isEmpty()) return Optional.empty();
        if (!article.get().isOneDay()) {
            return weeks == 0
                    ? Optional.of(DateBounds.between(
                            article.get().earliest(), article.get().latest(), DateBounds.Precision.INTERVAL))
                    : Optional.empty();
        }
        LocalDate monday =
                article.get().earliest().plusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(DateBounds.between(monday, monday.plusDays(6), DateBounds.Precision.WEEK));
    }

    private static DayOfWeek dayOfWeek(String name) {
        return DayOfWeek.of(WEEKDAYS.indexOf(name) + 1);
    }
}
