package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Quotation;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The form of a report's words, and where its cue stands. */
final class Forms {

    private Forms() {}

    /** Direct when all content stands inside quotation marks, mixed when some does (annotation guide). */
    static Form of(AnalysedText text, Report report) {
        boolean all = report.content().stream()
                .allMatch(span ->
                        text.quotations().stream().anyMatch(q -> q.outer().contains(span)));
        if (all
                && !(report.sentence().quoted().isPresent()
                        && report.quotation().isEmpty())) return Form.DIRECT;
        List<Quotation> inside = text.quotations().stream()
                .filter(quotation -> report.content().stream()
                        .anyMatch(span -> span.overlaps(quotation.outer())
                                && !quotation.inner().contains(span)))
                .toList();
        // `L'accusé, a dit X, « prenait plaisir à N »`: one part in marks, another not.
        boolean part = report.sentence().quoted().isEmpty()
                && report.content().stream()
                        .anyMatch(span -> text.quotations().stream()
                                .anyMatch(quotation -> quotation.outer().contains(span)));
        if (!inside.isEmpty() || part) return Form.MIXED;
        return report.given() == Report.Given.NOUN ? Form.NARRATED : Form.INDIRECT;
    }

    static List<Span> cueSpans(Report report) {
        List<Span> spans = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < report.cue().size(); i++) {
            if (from < 0) from = report.cue().get(i);
            boolean last = i + 1 == report.cue().size()
                    || report.cue().get(i + 1) != report.cue().get(i) + 1;
            if (!last) continue;
            spans.add(report.sentence().span(from, report.cue().get(i)));
            from = -1;
        }
        return spans;
    }
}
