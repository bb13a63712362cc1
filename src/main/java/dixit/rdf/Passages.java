package dixit.rdf;

import dixit.actor.Mention;
import dixit.statement.Statement;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of an article the graph keeps to be read. */
final class Passages {

    /** A line from its first to its last visible character. */
    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:[^\\n]*\\S)?");

    private Passages() {}

    /** What {@code kept} allows, in text order. */
    static List<Span> of(String text, List<Statement> statements, KeptText kept) {
        return switch (kept) {
            case NONE -> List.of();
            case QUOTES -> quotes(text, statements);
            case FULL -> paragraphs(text);
        };
    }

    /** The sentences that hold {@code statements}, those of one paragraph that touch joined. */
    private static List<Span> quotes(String text, List<Statement> statements) {
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

    private static List<Span> paragraphs(String text) {
        return PARAGRAPH
                .matcher(text)
                .results()
                .map(line -> new Span(line.start(), line.end()))
                .toList();
    }

    private static boolean joins(String text, Span last, Span next) {
        if (next.start() <= last.end()) return true;
        String between = text.substring(last.end(), next.start());
        return between.isBlank() && between.indexOf('\n') < 0;
    }
}
