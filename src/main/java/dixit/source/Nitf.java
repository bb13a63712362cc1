package dixit.source;

import dixit.article.Metadata;
import dixit.article.Story;
import dixit.article.UnreadableArticle;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** NITF, the News Industry Text Format (IPTC, 3.6): one article. */
final class Nitf {

    private static final Set<String> PARAGRAPHS = Set.of("p", "hl1", "hl2", "h1", "h2", "h3", "h4", "li", "note");
    private static final Set<String> LEFT_OUT = Set.of("media", "table", "script", "style", "figure", "figcaption");

    private Nitf() {}

    static Story story(Document document, byte[] bytes) throws UnreadableArticle {
        try {
            XMLStreamReader reader = SecureXml.atRoot(new ByteArrayInputStream(bytes));
            NewsElement nitf = NewsElement.read(reader);
            return new Story(
                    document.origin(),
                    document.name(),
                    body(nitf),
                    metadata(nitf).or(document.known()));
        } catch (XMLStreamException e) {
            throw new UnreadableArticle(document.origin(), SecureXml.fault(e));
        }
    }

    /** The text of an article, a paragraph to a line. */
    static String body(NewsElement nitf) {
        return paragraphs(nitf.at("body/body.content").toList());
    }

    /** The words of {@code elements}, those that mark paragraphs apart. */
    static String paragraphs(List<NewsElement> elements) {
        return elements.stream()
                .flatMap(Nitf::paragraphs)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static Stream<String> paragraphs(NewsElement element) {
        if (LEFT_OUT.contains(element.name())) return Stream.empty();
        boolean block = element.children().stream().anyMatch(Nitf::holdsParagraphs);
        if (PARAGRAPHS.contains(element.name()) || !block) return Stream.of(element.text());
        return Stream.concat(
                Stream.of(element.words().toString().strip()),
                element.children().stream()
                        .flatMap(child -> Stream.concat(
                                paragraphs(child),
                                Stream.of(child.tail().toString().strip()))));
    }

    private static boolean holdsParagraphs(NewsElement element) {
        return PARAGRAPHS.contains(element.name())
                || LEFT_OUT.contains(element.name())
                || element.children().stream().anyMatch(Nitf::holdsParagraphs);
    }

    static Metadata metadata(NewsElement nitf) {
        return new Metadata(
                nitf.text("body/body.head/hedline/hl1").or(() -> nitf.text("head/title")),
                Stream.of(
                                attribute(nitf, "head/docdata/date.issue", "norm"),
                                attribute(nitf, "head/pubdata", "date.publication"),
                                attribute(nitf, "head/docdata/date.release", "norm"),
                                attribute(nitf, "body/body.head/dateline/story.date", "norm"))
                        .flatMap(Optional::stream)
                        .map(Timestamps::date)
                        .flatMap(Optional::stream)
                        .findFirst(),
                attribute(nitf, "head/pubdata", "ex-ref")
                        .or(() -> attribute(nitf, "head/docdata/doc-id", "id-string"))
                        .flatMap(Timestamps::webAddress),
                attribute(nitf, "head/pubdata", "name")
                        .or(() -> nitf.text("body/body.head/distributor"))
                        .or(() -> attribute(nitf, "head/docdata/doc.copyright", "holder")),
                nitf.text("body/body.head/byline/person")
                        .or(() -> nitf.text("body/body.head/byline"))
                        .map(words -> words.replaceFirst("(?iu)^(?:par|by|de)\\s+", "")),
                nitf.attribute("lang").or(() -> nitf.at("body").findFirst().flatMap(body -> body.attribute("lang"))),
                nitf.text("body/body.head/rights").or(() -> attribute(nitf, "head/docdata/doc.rights", "limitations")));
    }

    private static Optional<String> attribute(NewsElement nitf, String path, String name) {
        return nitf.at(path)
                .map(element -> element.attribute(name))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
