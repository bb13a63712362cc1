package dixit.source;

import dixit.article.Metadata;
import java.net.URI;
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

    /** @param address where the page is; an address that the page gives itself counts on the same host only */
    static PageMetadata of(org.jsoup.nodes.Document page, Optional<URI> address) {
        Optional<LinkedArticle> data = LinkedArticle.of(page, address);
        Metadata linked = data.map(LinkedArticle::metadata).orElse(Metadata.NONE);
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
                data.flatMap(LinkedArticle::body));
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
