package dixit.statement;

import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** When something was said: what its own sentence tells, else the occasion of what was said before it. */
final class Occasions {

    /** Of a headline's words, how many and what share the same statement below holds. */
    private static final int FEWEST_WORDS = 3;

    private static final double SAME_WORDS = 0.6;

    private final AnalysedText text;
    private final Grammar grammar;
    private final SayingDates dates;
    private final InterviewParties interview;
    private final EarlierStatements earlier;
    private final Map<Sentence, List<Report>> bySentence;

    Occasions(
            AnalysedText text,
            Grammar grammar,
            SayingDates dates,
            InterviewParties interview,
            EarlierStatements earlier,
            List<Report> all) {
        this.text = text;
        this.grammar = grammar;
        this.dates = dates;
        this.interview = interview;
        this.earlier = earlier;
        this.bySentence = all.stream()
                .collect(Collectors.groupingBy(Report::sentence, IdentityHashMap::new, Collectors.toList()));
    }

    /** When these speakers said it, with what tells so. */
    SayingDates.Saying of(Report report, List<Mention> speakers) {
        SayingDates.Saying saying = dates.of(report, bySentence.getOrDefault(report.sentence(), List.of()));
        if (saying.date().isEmpty()) {
            saying = earlier.before(report, report.given() == Given.QUOTATION || saysOn(report) ? 1 : 0)
                    .filter(before -> earlier.sameSpeaker(before, speakers))
                    .filter(before -> isSameOccasion(report, before))
                    .map(before -> new SayingDates.Saying(before.said(), before.saidEvidence(), before.saidClues()))
                    .orElse(saying);
        }
        if (saying.date().isEmpty() && interview.isSpoken(report)) {
            saying = interview.declaration().map(dates::in).orElse(saying);
        }
        if (saying.date().isEmpty() && report.sentence().headline())
            saying = toldBelow(report).orElse(saying);
        return saying;
    }

    /** A headline takes up what the article tells in full: the date is that of the same words below. */
    private Optional<SayingDates.Saying> toldBelow(Report headline) {
        Set<String> words = words(headline.content());
        return earlier.all().stream()
                .filter(statement -> {
                    Set<String> shared = words(statement.content());
                    shared.retainAll(words);
                    return words.size() >= FEWEST_WORDS && shared.size() >= words.size() * SAME_WORDS;
                })
                .findFirst()
                .map(statement ->
                        new SayingDates.Saying(statement.said(), statement.saidEvidence(), statement.saidClues()));
    }

    private Set<String> words(List<Span> content) {
        Set<String> words = new HashSet<>();
        for (Span span : content) {
            for (String word : span.in(text.text()).toLowerCase(Locale.ROOT).split("(?U)\\W+"))
                if (word.length() > 2) words.add(word);
        }
        return words;
    }

    /** A quotation with nobody else's words before it, a participle or a second cue of one sentence: one occasion. */
    private boolean isSameOccasion(Report report, Statement before) {
        return report.verb() < 0
                || grammar.is(WordClass.CONTINUING, report.sentence().lemma(report.verb()))
                || report.given() == Given.QUOTATION
                || saysOn(report)
                || follows(report, before)
                || report.sentence().span().contains(before.content().get(0).start())
                || before.context().equals(report.sentence().span());
    }

    /** {@code P, affirme-t-il}: the inverted pronoun goes on with whoever spoke last (Le bon usage, § 383). */
    private boolean saysOn(Report report) {
        return report.inverted()
                && grammar.is(
                        WordClass.INVERTED_CLITIC,
                        report.speakers().get(0).headToken().form());
    }

    /** The next sentence of the same paragraph: {@code X a déclaré mardi P. Il estime que Q.} */
    private boolean follows(Report report, Statement before) {
        int from = before.context().end();
        int to = report.sentence().span().start();
        return from <= to
                && text.text().substring(from, to).isBlank()
                && text.text().substring(from, to).indexOf('\n') < 0;
    }
}
