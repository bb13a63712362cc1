package dixit.rdf;

import dixit.actor.Mention;
import dixit.statement.Statement;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of an article the graph keeps to be read: the sentences of its statements, none of the rest (a quotation no longer
 * than its purpose asks, Berne Convention, article 10).
 */
final class Passages {

    private Passages() {}

    /** The sentences that hold {@code statements}, those of one paragraph that touch joined; in text order. */
    static List<Span> of(String text, List<Statement> statements) {
        List<Span> spans = statements.stream()
                .flatMap(statement -> Stream.of(
                                Stream.of(statement.context()),
                                statement.content().stream(),
                                statement.cue().stream(),
                                statement.speakers().stream().map(Mention::span))
                        .flatMap(s -> s))
                .filter(span -> !span.isEmpty())
                .sorted()
                .toList();
        List<Span> passages = new ArrayList<>();
        for (Span span : spans) {
            Span last = passages.isEmpty() ? null : passages.get(passages.size() - 1);
            if (last != null && joins(text, last, span)) passages.set(passages.size() - 1, last.cover(span));
            else passages.add(span);
        }
        return List.copyOf(passages);
    }

    private static boolean joins(String text, Span last, Span next) {
        if (next.start() <= last.end()) return true;
        String between = text.substring(last.end(), next.start());
        return between.isBlank() && between.indexOf('\n') < 0;
    }
}
