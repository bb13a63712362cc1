package dixit.time;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The case files in {@code time/} hold one sentence a line, with the expressions that stand in it and what they tell. */
class TemporalExpressionsTest {

    private static final Path CASES = Path.of("src/test/resources/time");

    /** {@code dates} has a bound's relation before it, and a dash for what cannot be told. */
    record Case(
            String file,
            String article,
            String context,
            String sentence,
            String words,
            String dates,
            String precisions) {

        List<TemporalExpression> expressions() {
            return TemporalExpressions.in(
                    sentence,
                    new Span(0, sentence.length()),
                    CalendarDates.parse(article),
                    CalendarDates.parse(context));
        }

        @Override
        public String toString() {
            return file + ": " + sentence + (article.isEmpty() ? "" : " [" + article + "]");
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("#") || line.startsWith("article\t")) continue;
                    String[] c = line.split("\t", -1);
                    assertThat(c).as("columns of “%s” in %s", line, file).hasSize(6);
                    cases.add(new Case(file.getFileName().toString(), c[0], c[1], c[2], c[3], c[4], c[5]));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSentenceTellsItsDates(Case told) {
        List<TemporalExpression> found = told.expressions();
        assertThat(List.of(
                        joined(found, TemporalExpression::words),
                        joined(found, TemporalExpressionsTest::date),
                        joined(
                                found,
                                expression -> expression
                                        .date()
                                        .map(date -> date.precision().localName())
                                        .orElse("–"))))
                .as(told.toString())
                .isEqualTo(List.of(told.words(), told.dates(), told.precisions()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSpanIsThatOfTheWords(Case told) {
        assertThat(told.expressions())
                .allSatisfy(
                        expression -> assertThat(Words.folded(expression.span().in(told.sentence())))
                                .isEqualTo(expression.words()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void expressionsDoNotOverlapAndStandInTextOrder(Case told) {
        List<TemporalExpression> found = told.expressions();
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).span().start())
                    .as(found.get(i).words())
                    .isGreaterThanOrEqualTo(found.get(i - 1).span().end());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRangeWithinALongerTextGivesItsOwnExpressionsAtTheirPlace(Case told) {
        String before = "Lundi 1er mai 1995. ";
        String text = before + told.sentence() + " Le 8 mai 1945.";
        List<TemporalExpression> found = TemporalExpressions.in(
                text,
                new Span(before.length(), before.length() + told.sentence().length()),
                CalendarDates.parse(told.article()),
                CalendarDates.parse(told.context()));
        assertThat(joined(found, TemporalExpression::words)).isEqualTo(told.words());
        assertThat(found)
                .allSatisfy(expression ->
                        assertThat(Words.folded(expression.span().in(text))).isEqualTo(expression.words()));
    }

    /** What an article of any day of a month tells is among the bounds that one of the month tells. */
    @ParameterizedTest
    @MethodSource("casesCountedFromTheArticle")
    void aMonthTellsNothingNarrowerThanItsDays(Case told) {
        YearMonth month = YearMonth.of(2022, 3);
        Optional<DateBounds> coarse = date(told, DateBounds.month(month));
        if (coarse.isEmpty()) return;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            DateBounds fine = date(told, DateBounds.day(month.atDay(day))).orElseThrow();
            assertThat(coarse.get().contains(fine))
                    .as("%s, written on the %dth: %s should be within %s", told, day, fine, coarse.get())
                    .isTrue();
        }
    }

    static List<Case> casesCountedFromTheArticle() throws IOException {
        return cases().stream()
                .filter(told -> !told.article().isEmpty() && told.context().isEmpty())
                .filter(told -> {
                    List<TemporalExpression> found = told.expressions();
                    return found.size() == 1
                            && found.get(0).date().isPresent()
                            && found.get(0).anchor() == TemporalExpression.Anchor.ARTICLE
                            && !told.words().matches(".*\\d.*");
                })
                .toList();
    }

    @Test
    void aDifferentLanguageIsAnotherLexicon() {
        String spanish = String.join(
                "\n",
                "month\t3\tmarzo",
                "weekday\t2\tmartes",
                "dayshift\t-1\tayer",
                "firstday\t1\tprimero",
                "pattern\tsince\tdesde(?: el|)",
                "pattern\tuntil\thasta(?: el|)",
                "pattern\tbefore\tantes del?",
                "pattern\tafter\tdespués del?",
                "pattern\tyear\t\\d{4}",
                "pattern\tday\t\\d{1,2}|{firstday}",
                "expression\tdate\t(?:el )?{day} de {month} de {year}",
                "expression\tweekday\tel {weekday}",
                "expression\tday-shift\t{dayshift}");
        TemporalExpressions expressions =
                new TemporalExpressions(TimeLexicon.read(new BufferedReader(new StringReader(spanish)), "spanish"));
        String text = "El martes dijo que no; ayer, que sí. Desde el 3 de marzo de 2022 calla.";
        List<TemporalExpression> found =
                expressions.find(text, new Span(0, text.length()), CalendarDates.parse("2022-03-10"), Optional.empty());
        assertThat(joined(found, TemporalExpressionsTest::date))
                .isEqualTo("2022-03-08 | 2022-03-09 | since 2022-03-03");
    }

    private static Optional<DateBounds> date(Case told, DateBounds article) {
        List<TemporalExpression> found = TemporalExpressions.in(
                told.sentence(), new Span(0, told.sentence().length()), Optional.of(article));
        return found.get(0).date();
    }

    private static String date(TemporalExpression expression) {
        String relation = expression.relation() == Relation.AT
                ? ""
                : expression.relation().name().toLowerCase(Locale.ROOT) + " ";
        return expression.date().map(date -> relation + date.toEdtf()).orElse("–");
    }

    private static String joined(List<TemporalExpression> found, Function<TemporalExpression, String> part) {
        return found.stream().map(part).collect(Collectors.joining(" | "));
    }
}
