package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.Mention;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been said before in an article, as far as it tells of what is said next: {@code « P », a-t-il poursuivi}. */
final class EarlierStatements {

    /** Characters between a statement and the quotation that goes on from it: a link ({@code Et de poursuivre :}) at most. */
    private static final int LONGEST_LINK = 60;

    private final AnalysedText text;
    private final Mentions mentions;
    private final List<Statement> statements = new ArrayList<>();

    EarlierStatements(AnalysedText text, Mentions mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    /** In the order they were resolved. */
    List<Statement> all() {
        return List.copyOf(statements);
    }

    /**
     * The statement read last before this report.
     *
     * @param paragraphs how many paragraphs above it may stand at most
     */
    Optional<Statement> before(Report report, int paragraphs) {
        int paragraph = text.paragraphOf(report.contentCover());
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            if (statement.content().get(0).start() >= report.contentCover().start()) continue;
            // Words that somebody quotes are not where a quotation goes on from.
            if (!statement.relays().isEmpty() && insideQuotation(statement)) continue;
            return paragraph - text.paragraphOf(statement.content().get(0)) <= paragraphs
                    ? Optional.of(statement)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** A quotation that opens a paragraph goes on from the statement that closed the one above. */
    Optional<Statement> goesOn(Report report) {
        if (report.given() != Given.QUOTATION || report.speaker() == Report.Speaker.NAMED) return Optional.empty();
        return before(report, 1).filter(earlier -> {
            int end = Math.max(
                    earlier.context().end(),
                    earlier.content().get(earlier.content().size() - 1).end());
            int start = report.contentCover().start();
            return start - end < LONGEST_LINK;
        });
    }

    private boolean insideQuotation(Statement statement) {
        return text.quotations().stream()
                .anyMatch(q -> q.inner().contains(statement.content().get(0))
                        && !q.inner().equals(statement.content().get(0)));
    }

    /** Reported inside a quotation: whoever is quoted relays it. */
    List<Mention> quotedBy(Report report, List<Mention> relays) {
        Span quotation = report.sentence().quoted().orElseThrow().inner();
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            if (statement.content().stream().noneMatch(quotation::contains)
                    || statement.content().get(0).length()
                            < report.contentCover().length()) continue;
            List<Mention> chain = new ArrayList<>(relays);
            chain.addAll(statement.speakers());
            return chain;
        }
        return relays;
    }

    /** Whether the speakers are those of the statement, a title that stood for a name included. */
    boolean sameSpeaker(Statement before, List<Mention> speakers) {
        return !speakers.isEmpty() && actors(before.speakers()).equals(actors(speakers));
    }

    private List<Actor> actors(List<Mention> speakers) {
        return speakers.stream().map(Mention::actor).map(mentions::named).toList();
    }
}
