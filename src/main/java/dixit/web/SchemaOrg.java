package dixit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dixit.web.page.ActorPage;
import dixit.web.page.ArticlePage;
import dixit.web.page.EventPage;
import dixit.web.page.Name;
import dixit.web.page.StatementPage;
import java.util.List;

/** What a page tells search engines, in schema.org's terms as JSON-LD. */
final class SchemaOrg {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaOrg() {}

    static String of(StatementPage page) {
        ObjectNode quotation = node("Quotation", page.line().iri());
        if (page.line().hasWords()) {
            quotation.put("text", page.line().content());
            quotation.put("inLanguage", page.line().language());
        }
        named(quotation.putArray("creator"), page.line().speakers());
        named(quotation.putArray("about"), page.line().about());
        quotation
                .putObject("isPartOf")
                .put("@type", "NewsArticle")
                .put("name", page.line().article().label());
        return print(quotation);
    }

    static String of(ArticlePage page) {
        ObjectNode article = node("NewsArticle", page.iri());
        article.put("headline", page.title());
        article.put("inLanguage", page.language());
        page.date()
                .filter(date -> date.matches("\\d{4}-\\d\\d-\\d\\d"))
                .ifPresent(date -> article.put("datePublished", date));
        page.url().ifPresent(url -> article.put("url", url));
        page.source().ifPresent(source -> article.put("publisher", source));
        return print(article);
    }

    static String of(EventPage page) {
        return print(node("Event", page.iri())
                .put("name", page.label())
                .put("startDate", page.first())
                .put("endDate", page.last()));
    }

    static String of(ActorPage page) {
        ObjectNode actor = node(
                page.kind().equals("Person") ? "Person" : page.kind().equals("Place") ? "Place" : "Organization",
                page.iri());
        actor.put("name", page.label());
        page.wikidata().ifPresent(id -> actor.put("sameAs", "http://www.wikidata.org/entity/" + id));
        return print(actor);
    }

    private static ObjectNode node(String type, String iri) {
        return JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", type)
                .put("@id", iri);
    }

    private static void named(ArrayNode array, List<Name> names) {
        names.forEach(name -> array.addObject().put("@type", "Thing").put("name", name.label()));
    }

    /** A {@code <} in a script element may end it (HTML, 4.12.1.3); JSON writes it as {@code \u003c} just as well. */
    private static String print(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text is always JSON", e);
        }
    }
}
