package dixit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/** The forms that a description comes in, HTML first. */
enum Representation {
    HTML("HTML", "html", "text/html", null),
    TURTLE("Turtle", "ttl", "text/turtle", Lang.TURTLE),
    JSONLD("JSON-LD", "jsonld", "application/ld+json", Lang.JSONLD),
    RDFXML("RDF/XML", "rdf", "application/rdf+xml", Lang.RDFXML),
    NTRIPLES("N-Triples", "nt", "application/n-triples", Lang.NTRIPLES);

    private final String title;
    private final String extension;
    private final String mediaType;
    private final Lang lang;

    Representation(String title, String extension, String mediaType, Lang lang) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
        this.lang = lang;
    }

    String title() {
        return title;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    Lang lang() {
        return lang;
    }

    static Optional<Representation> byExtension(String extension) {
        return Arrays.stream(values())
                .filter(r -> r.extension.equals(extension))
                .findFirst();
    }

    /** 406, with the forms there are. */
    static void notAcceptable(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_ACCEPTABLE);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream()
                .write(
                        "This resource comes as text/html, text/turtle, application/ld+json, application/rdf+xml or application/n-triples.\n"
                                .getBytes(StandardCharsets.UTF_8));
    }

    private record Range(String type, double quality, int specificity) {}

    /** The best one for an {@code Accept} header (RFC 9110, 12.5.1); the first where there is none. */
    static Optional<Representation> accepted(String header) {
        if (header == null || header.isBlank()) return Optional.of(HTML);
        List<Range> ranges =
                Arrays.stream(header.split(",")).map(Representation::range).toList();
        return Arrays.stream(values())
                .filter(r -> quality(r, ranges) > 0)
                .max(Comparator.comparingDouble((Representation r) -> quality(r, ranges))
                        .thenComparing(r -> -r.ordinal()));
    }

    private static Range range(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split(";");
        double quality = 1;
        for (String part : parts) {
            if (!part.strip().startsWith("q=")) continue;
            try {
                quality = Double.parseDouble(part.strip().substring(2));
            } catch (NumberFormatException e) {
                quality = 0;
            }
        }
        String type = parts[0].strip();
        return new Range(type, quality, type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2);
    }

    private static double quality(Representation representation, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.type().equals("*/*")
                        || range.type().endsWith("/*")
                                && representation.mediaType.startsWith(
                                        range.type().replace("*", ""))
                        || range.type().equals(representation.mediaType))
                .max(Comparator.comparingInt(Range::specificity))
                .map(Range::quality)
                .orElse(0.0);
    }
}
