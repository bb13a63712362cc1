package dixit.web;

import dixit.web.page.Name;
import dixit.web.page.StatementLine;
import dixit.web.page.StatementPage;
import java.util.stream.Collectors;

/** How a statement is cited, in words and in BibTeX, by the IRI that stays. */
final class Citation {

    private Citation() {}

    /** {@code Speaker, “words”, in “Title”, source, date, IRI.} */
    static String plain(StatementPage page) {
        StatementLine line = page.line();
        StringBuilder citation = new StringBuilder();
        if (!line.speakers().isEmpty()) citation.append(speakers(line, ", ")).append(", ");
        if (line.hasWords()) citation.append('“').append(line.content()).append("”, ");
        citation.append("in “").append(line.article().label()).append('”');
        if (!page.articleSource().isEmpty()) citation.append(", ").append(page.articleSource());
        if (!page.articleDate().isEmpty()) citation.append(", ").append(page.articleDate());
        return citation.append(", ").append(line.iri()).append('.').toString();
    }

    static String bibtex(StatementPage page) {
        StatementLine line = page.line();
        StringBuilder entry =
                new StringBuilder("@misc{dixit-").append(line.id()).append(",\n");
        if (!line.speakers().isEmpty()) field(entry, "author", "{" + escaped(speakers(line, " and ")) + "}");
        field(entry, "title", escaped(line.hasWords() ? line.content() : line.act()));
        field(entry, "howpublished", "In: " + escaped(line.article().label()));
        if (!page.articleSource().isEmpty()) field(entry, "publisher", escaped(page.articleSource()));
        if (page.articleDate().matches("\\d{4}.*"))
            field(entry, "year", page.articleDate().substring(0, 4));
        field(entry, "url", line.iri());
        return entry.append("}\n").toString();
    }

    private static String speakers(StatementLine line, String between) {
        return line.speakers().stream().map(Name::label).collect(Collectors.joining(between));
    }

    private static void field(StringBuilder entry, String name, String value) {
        entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    /** Characters that TeX would read as its own. */
    private static String escaped(String text) {
        return text.replaceAll("[\\r\\n]+", " ")
                .replace("\\", "\\textbackslash ")
                .replaceAll("([{}$&#_%])", "\\\\$1")
                .replace("~", "\\textasciitilde ")
                .replace("^", "\\textasciicircum ");
    }
}
