package dixit.statement;

import dixit.statement.Report.Given;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.List;
import java.util.Optional;

/** A cue with an adjective that judges: {@code X a jugé « inacceptable » N}, {@code X s'est dit « choqué » par N}. */
final class AttributeConstruction implements Construction {

    private final Clauses clauses;
    private final ContentSpans contents;
    private final QuotationMarks marks;
    private final Attributes attributes;
    private final NominalConstruction nouns;
    private final CueReports reports;
    private final Sentence sentence;
    private final Tree tree;

    AttributeConstruction(
            Clauses clauses,
            ContentSpans contents,
            QuotationMarks marks,
            Attributes attributes,
            NominalConstruction nouns,
            CueReports reports) {
        this.clauses = clauses;
        this.contents = contents;
        this.marks = marks;
        this.attributes = attributes;
        this.nouns = nouns;
        this.reports = reports;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
    }

    @Override
    public Optional<Report> of(CueMatch cue) {
        Optional<Cue> entry = cue.with("attr");
        int start = entry.isPresent() ? attributes.of(cue) : -1;
        // `se dit préoccupée`: the cue's own adjective is all that is said.
        if (start < 0
                && entry.isPresent()
                && cue.words().size() > 1
                && nouns.of(cue).isEmpty()) start = cue.words().get(cue.words().size() - 1);
        if (start < 0) return Optional.empty();
        // `« profondément choqué »`
        int head = sentence.tag(start).equals("ADV") && tree.head(start) > start ? tree.head(start) : start;
        List<Span> content = marks.toEnd(contents.from(start, cue.head(), head, false));
        return Optional.of(reports.of(cue.before(start), entry.get(), Given.CLAUSE, content, start, null, false));
    }
}
