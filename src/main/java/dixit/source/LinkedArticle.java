package dixit.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.article.Metadata;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The article that a page describes with schema.org in JSON-LD. What it names by {@code @id} alone is looked up among the other
 * objects of the page: content management systems write author and publisher once and point to them (JSON-LD 1.1, 3.3).
 */
final class LinkedArticle {

    private static final JsonMapper JSON = new JsonMapper();

    /** Objects and lists looked at; pages have some dozens. */
    private static final int MOST_NODES = 5000;

    private final Optional<URI> base;
    private final List<JsonNode> articles = new ArrayList<>();
    private final Map<String, JsonNode> described = new HashMap<>();

    private LinkedArticle(Optional<URI> base) {
        this.base = base;
    }

    /** That of {@code page}; empty where it describes none. */
    static Optional<LinkedArticle> of(org.jsoup.nodes.Document page, Optional<URI> address) {
        LinkedArticle found = new LinkedArticle(address);
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                JsonNode root = JSON.readTree(script.data());
                found.collect(root);
                found.describe(root);
            } catch (JsonProcessingException e) {
                // A page's other metadata may be sound.
            }
        }
        return found.articles.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Articles stand at the top, in a list or in a graph, or as what a page is about. */
    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            boolean article = nodes(node.path("@type"))
                    .anyMatch(type ->
                            type.asText().endsWith("Article") || type.asText().endsWith("BlogPosting"));
            if (article && saysSomething(node)) articles.add(node);
            else if (node.isArray()) node.forEach(open::add);
            else Stream.of("@graph", "mainEntity").map(node::path).forEach(open::add);
        }
    }

    /** Whether it has more than an {@code @id} and a type: else it is described elsewhere. */
    private static boolean saysSomething(JsonNode node) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); )
            if (!names.next().startsWith("@")) return true;
        return false;
    }

    /** Keeps of each {@code @id} the object that says most of it, wherever it stands. */
    private void describe(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            text(node.path("@id"))
                    .ifPresent(id ->
                            described.merge(key(id), node, (before, now) -> now.size() > before.size() ? now : before));
            for (JsonNode part : node) if (part.isContainerNode()) open.add(part);
        }
    }

    /** What the page says of its article. */
    Metadata metadata() {
        JsonNode article = articles.get(0);
        JsonNode language = resolved(article.path("inLanguage"));
        JsonNode licence = resolved(article.path("license"));
        return new Metadata(
                text(article.path("headline"))
                        .or(() -> text(article.path("name")))
                        .map(Markup::plain),
                text(article.path("datePublished"))
                        .or(() -> text(article.path("dateCreated")))
                        .flatMap(Timestamps::date),
                text(article.path("url"))
                        .or(() -> text(article.path("mainEntityOfPage")))
                        .or(() -> text(article.path("mainEntityOfPage").path("@id")))
                        .flatMap(Timestamps::webAddress),
                names(article.path("publisher")),
                names(article.path("author")).or(() -> names(article.path("creator"))),
                text(language).or(() -> text(language.path("alternateName"))),
                text(licence).or(() -> text(licence.path("url"))).or(() -> text(licence.path("@id"))));
    }

    /** The text as JSON-LD gives it. */
    Optional<String> body() {
        return text(articles.get(0).path("articleBody"));
    }

    private Optional<String> names(JsonNode node) {
        List<String> names = nodes(node)
                .map(this::resolved)
                .map(one -> text(one).or(() -> text(one.path("name"))))
                .flatMap(Optional::stream)
                .filter(name -> !name.startsWith("http"))
                .distinct()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /** {@code node}, or what is said elsewhere of the object to which it points. */
    private JsonNode resolved(JsonNode node) {
        if (node.has("name")) return node;
        return text(node.path("@id"))
                .or(() -> text(node))
                .map(id -> described.get(key(id)))
                .orElse(node);
    }

    /** Relative references count from the page (JSON-LD 1.1, 4.1.3). */
    private String key(String id) {
        try {
            return base.map(address -> address.resolve(id).toString()).orElse(id);
        } catch (IllegalArgumentException e) {
            return id;
        }
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
}
