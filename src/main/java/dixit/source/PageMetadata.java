package dixit.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.article.Metadata;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article: schema.org in JSON-LD first, then OpenGraph and other {@code meta} elements, then
 * {@code <time>}, {@code <h1>} and the like.
 *
 * @param articleBody the text as JSON-LD gives it
 */
record PageMetadata(Metadata metadata, Optional<String> articleBody) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Objects of JSON-LD looked at; pages have a handful. */
    private static final int MOST_OBJECTS = 1000;

    /** @param address where the page is; an address that the page gives itself counts on the same host only */
    static PageMetadata of(org.jsoup.nodes.Document page, Optional<URI> address) {
        Optional<JsonNode> data = newsArticle(page);
        Metadata linked = data.map(PageMetadata::linked).orElse(Metadata.NONE);
        Metadata metadata = linked.or(meta(page)).or(visible(page, address));
        Optional<URI> canonical = canonical(page).or(() -> linked.url());
        Optional<URI> url = canonical
                .filter(own -> address.isEmpty()
                        || own.getHost().equalsIgnoreCase(address.get().getHost()))
                .or(() -> address);
        return new PageMetadata(
                new Metadata(
                        metadata.title(),
                        metadata.date(),
                        url,
                        metadata.source(),
                        metadata.author(),
                        metadata.language(),
                        metadata.licence()),
                data.flatMap(node -> text(node.path("articleBody"))));
    }

    private static Optional<JsonNode> newsArticle(org.jsoup.nodes.Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), articles);
            } catch (JsonProcessingException e) {
                // A page's other metadata may be sound.
            }
        }
        return articles.stream().findFirst();
    }

    /** Articles stand at the top, in a list or in a graph, or as what a page is about. */
    private static void collect(JsonNode root, List<JsonNode> articles) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
            JsonNode node = open.poll();
            boolean article = nodes(node.path("@type"))
                    .anyMatch(type ->
                            type.asText().endsWith("Article") || type.asText().endsWith("BlogPosting"));
            if (article) articles.add(node);
            else if (node.isArray()) node.forEach(open::add);
            else Stream.of("@graph", "mainEntity").map(node::path).forEach(open::add);
        }
    }

    private static Metadata linked(JsonNode node) {
        return new Metadata(
                text(node.path("headline")).or(() -> text(node.path("name"))).map(Markup::plain),
                text(node.path("datePublished"))
                        .or(() -> text(node.path("dateCreated")))
                        .flatMap(Timestamps::date),
                text(node.path("url"))
                        .or(() -> text(node.path("mainEntityOfPage")))
                        .or(() -> text(node.path("mainEntityOfPage").path("@id")))
                        .flatMap(Timestamps::webAddress),
                names(node.path("publisher")),
                names(node.path("author")).or(() -> names(node.path("creator"))),
                text(node.path("inLanguage"))
                        .or(() -> text(node.path("inLanguage").path("alternateName"))),
                text(node.path("license")).or(() -> text(node.path("license").path("url"))));
    }

    private static Optional<String> names(JsonNode node) {
        List<String> names = nodes(node)
                .map(one -> text(one).or(() -> text(one.path("name"))))
                .flatMap(Optional::stream)
                .filter(name -> !name.startsWith("http"))
                .distinct()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        if (!node.isArray()) return Stream.of(node);
        List<JsonNode> all = new ArrayList<>();
        node.forEach(all::add);
        return all.stream();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()).filter(words -> !words.isBlank()) : Optional.empty();
    }

    private static Metadata meta(org.jsoup.nodes.Document page) {
        Function<String, Optional<String>> named = name -> Optional.ofNullable(page.selectFirst(
                        "meta[property=" + name + "],meta[name=" + name + "],meta[itemprop=" + name + "]"))
                .map(element -> element.attr("content"))
                .filter(words -> !words.isBlank());
        return new Metadata(
                named.apply("og:title").or(() -> named.apply("twitter:title")),
                Stream.of("article:published_time", "datePublished", "date", "dc.date", "DC.date.issued", "pubdate")
                        .map(named)
                        .flatMap(Optional::stream)
                        .map(Timestamps::date)
                        .flatMap(Optional::stream)
                        .findFirst(),
                Optional.empty(),
                named.apply("og:site_name"),
                named.apply("author")
                        .or(() -> named.apply("article:author"))
                        .filter(author -> !author.startsWith("http")),
                named.apply("og:locale").or(() -> named.apply("dc.language")),
                named.apply("dcterms.license").or(() -> named.apply("dc.rights")));
    }

    private static Metadata visible(org.jsoup.nodes.Document page, Optional<URI> address) {
        Element html = page.selectFirst("html[lang]");
        return new Metadata(
                first(page, "article h1, main h1, h1")
                        .map(Element::text)
                        .or(() -> Optional.of(page.title()).map(title -> title.split(" [|–—-] ")[0])),
                Stream.of("time[itemprop=datePublished]", "time[pubdate]", "article time[datetime]", "time[datetime]")
                        .map(page::selectFirst)
                        .filter(element -> element != null)
                        .map(element -> Timestamps.date(
                                element.hasAttr("datetime") ? element.attr("datetime") : element.text()))
                        .flatMap(Optional::stream)
                        .findFirst(),
                Optional.empty(),
                address.map(URI::getHost).map(host -> host.replaceFirst("^www\\.", "")),
                first(page, "[rel=author], [itemprop=author]").map(Element::text),
                Optional.ofNullable(html).map(element -> element.attr("lang")),
                first(page, "a[rel~=license], link[rel~=license]").map(element -> element.attr("abs:href")));
    }

    private static Optional<URI> canonical(org.jsoup.nodes.Document page) {
        return first(page, "link[rel=canonical]")
                .map(element -> element.attr("abs:href"))
                .or(() -> first(page, "meta[property=og:url]").map(element -> element.attr("content")))
                .flatMap(Timestamps::webAddress);
    }

    private static Optional<Element> first(org.jsoup.nodes.Document page, String selector) {
        return Optional.ofNullable(page.selectFirst(selector));
    }
}
