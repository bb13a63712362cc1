package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import dixit.time.DateBounds;
import dixit.time.TemporalExpression;
import dixit.time.TemporalExpressions;
import java.util.List;
import java.util.Optional;

/** When a statement was made: dates in the cue's own clause, apart from those inside what is reported. */
final class SayingDates {

    /** A date and the words that tell it. */
    record Saying(Optional<DateBounds> date, List<Span> evidence) {}

    private static final Saying UNKNOWN = new Saying(Optional.empty(), List.of());

    private final AnalysedText text;
    private final Optional<DateBounds> articleDate;
    private final Grammar grammar;

    SayingDates(AnalysedText text, Optional<DateBounds> articleDate, Grammar grammar) {
        this.text = text;
        this.articleDate = articleDate;
        this.grammar = grammar;
    }

    Saying of(Report report) {
        Sentence sentence = report.sentence();
        if (report.verb() < 0 || sentence.tree().isEmpty() || sentence.quoted().isPresent()) return UNKNOWN;
        for (TemporalExpression expression : TemporalExpressions.in(text.text(), sentence.span(), articleDate)) {
            boolean inContent = report.content().stream().anyMatch(span -> span.overlaps(expression.span()));
            if (inContent || expression.when().isEmpty() || inQuotation(expression.span())) continue;
            if (!tellsWhen(report, expression.span())) continue;
            DateBounds date = expression.when().get();
            // What has been said was not said after the article appeared.
            if (articleDate.isPresent()
                    && date.earliest().isAfter(articleDate.get().latest())) continue;
            return new Saying(Optional.of(date), List.of(expression.span()));
        }
        return UNKNOWN;
    }

    private boolean inQuotation(Span span) {
        return text.quotations().stream()
                .anyMatch(quotation -> quotation.outer().contains(span));
    }

    /** Whether the words hang on the cue, or on the verb whose participle or conjunct the cue is. */
    private boolean tellsWhen(Report report, Span span) {
        Sentence sentence = report.sentence();
        Tree tree = sentence.tree().orElseThrow();
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        int token = -1;
        for (int i = 0; i < sentence.size(); i++) {
            if (!span.contains(sentence.token(i).span())) continue;
            if (token < 0
                    || !span.contains(sentence.token(Math.max(0, tree.head(i))).span())
                    || tree.head(i) < 0) token = i;
        }
        if (token < 0) return false;
        int verb = report.verb();
        int governor = tree.head(verb);
        boolean dependent = clauses.isPresentParticiple(verb)
                || clauses.isInfinitive(verb)
                || tree.is(verb, "conj") && clauses.subject(verb) < 0;
        int at = tree.head(token);
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            if (at == verb) return true;
            if (dependent && at == governor) return true;
            if (tree.is(at, "acl") && !clauses.isPresentParticiple(at) || tree.is(at, "ccomp")) return false;
            at = tree.head(at);
        }
        return at < 0 && tree.head(token) < 0;
    }
}
