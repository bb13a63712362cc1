package dixit.rdf;

import java.io.Serializable;
import java.net.URI;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/**
 * The IRIs of resources, under one configurable base.
 *
 * @param base an absolute http or https IRI that ends in a slash
 */
public record Iris(String base) implements Serializable {

    /** Where a graph is served when nobody says otherwise. */
    public static final Iris LOCAL = new Iris("http://localhost:3030/");

    /** @throws IllegalArgumentException when the base is not absolute or does not end in a slash */
    public Iris {
        URI uri = URI.create(base);
        if (uri.getScheme() == null
                || !uri.getScheme().matches("https?")
                || uri.getHost() == null
                || !base.endsWith("/")) {
            throw new IllegalArgumentException("a base is an http(s) address that ends in a slash, not " + base);
        }
    }

    /** The IRIs among which {@link #articleGraph} made {@code graph}; empty when it made no such name. */
    public static Optional<Iris> ofArticleGraph(String graph) {
        int end = graph.indexOf("graph/article/");
        return end < 0 ? Optional.empty() : Optional.of(new Iris(graph.substring(0, end)));
    }

    /** {@code {base}id/article/{id}}; the id is a hash of the address or text. */
    public IRI article(String id) {
        return Vocabulary.iri(base + "id/article/" + id);
    }

    /** {@code {base}id/statement/{articleId}-{number}}, numbered from 1 in text order. */
    public IRI statement(String articleId, int number) {
        return Vocabulary.iri(base + "id/statement/" + articleId + "-" + number);
    }

    /** {@code {base}id/statement/{id}}; the id is {@code {articleId}-{number}}. */
    public IRI statement(String id) {
        return Vocabulary.iri(base + "id/statement/" + id);
    }

    /** {@code {base}id/actor/{id}}; the id is Wikidata's or a slug with a short hash. */
    public IRI actor(String id) {
        return Vocabulary.iri(base + "id/actor/" + id);
    }

    /** {@code {base}id/event/{id}}; the id is that of the table of known events. */
    public IRI event(String id) {
        return Vocabulary.iri(base + "id/event/" + id);
    }

    /** The named graph of an article, {@code {base}graph/article/{id}}. */
    public IRI articleGraph(String id) {
        return Vocabulary.iri(base + "graph/article/" + id);
    }

    /** The run that read an article, a fragment of the article's IRI. */
    public IRI run(String articleId) {
        return Vocabulary.iri(base + "id/article/" + articleId + "#run");
    }

    /** The named graph of the gazetteer. */
    public String actorsGraph() {
        return base + "graph/actors";
    }

    /** The named graph of the ontology. */
    public String ontologyGraph() {
        return base + "graph/ontology";
    }

    /** A graph's name as a resource. */
    public IRI graph(String name) {
        return Vocabulary.iri(name);
    }

    /** The named graph of links between articles. */
    public String linksGraph() {
        return base + "graph/links";
    }

    /** The named graph of what was removed. */
    public String removedGraph() {
        return base + "graph/removed";
    }
}
