package dixit.store;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/**
 * A store behind HTTP: {@code --to http://host/kg} stands for {@code /kg/query}, {@code /kg/update} and {@code
 * /kg/data}. A batch goes as one SPARQL 1.1 Update request, which an endpoint ought to treat as one transaction (SPARQL
 * 1.1 Update, 2.2). Where there is no update address, graphs go one by one through the Graph Store Protocol.
 */
public final class RemoteStore implements Store {

    /** The header of a response in which Dixit's server says that an endpoint it joins with was away. */
    public static final String NOTICE = "X-Dixit-Notice";

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Endpoint endpoint;
    private final FailsafeExecutor<Object> patience;

    /** As {@link #RemoteStore(URI, Optional, Optional, Duration, Consumer)}, without patience. */
    public RemoteStore(URI dataset, Optional<String> user, Optional<String> password) {
        this(dataset, user, password, Duration.ZERO, sentence -> {});
    }

    /**
     * @param dataset the dataset's address, with or without a slash at its end
     * @param user and {@code password}: credentials for writing; empty for none
     * @param patience how long a request is repeated, after pauses that grow, when the endpoint is away, answers that it
     *     cannot (408, 429, 5xx) or breaks off; one that has never answered is not waited for
     * @param notice told in one sentence when such waiting begins
     */
    public RemoteStore(
            URI dataset, Optional<String> user, Optional<String> password, Duration patience, Consumer<String> notice) {
        this.endpoint = new Endpoint(dataset, user, password);
        this.patience = patience.isZero() ? Failsafe.none() : Failsafe.with(waiting(patience, notice));
    }

    private RetryPolicy<Object> waiting(Duration patience, Consumer<String> notice) {
        return RetryPolicy.builder()
                .handleIf(failure -> failure instanceof StoreAway && endpoint.met())
                .withBackoff(PAUSE, LONGEST_PAUSE)
                .withJitter(0.25)
                .withMaxAttempts(-1)
                .withMaxDuration(patience)
                .onRetryScheduled(again -> {
                    if (again.getAttemptCount() == 1)
                        notice.accept(again.getLastException().getMessage() + " Trying again for "
                                + patience.toSeconds() + " s.");
                })
                .build();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Loaded load(List<ArticleQuads> articles) {
        return patience.get(() -> loadOnce(articles));
    }

    private Loaded loadOnce(List<ArticleQuads> articles) {
        Set<String> known = digests(articles);
        Map<String, Model> changed = new LinkedHashMap<>();
        int loaded = 0;
        for (ArticleQuads article : articles) {
            if (!known.add(article.graph() + " " + article.digest())) continue;
            changed.put(article.graph(), article.quads());
            loaded++;
        }
        write(changed);
        return new Loaded(loaded, articles.size() - loaded);
    }

    @Override
    public void replace(String graph, Model quads) {
        patience.run(() -> write(Map.of(graph, quads)));
    }

    @Override
    public void backup(OutputStream out) {
        endpoint.getAll(out);
    }

    /** Puts N-Quads in the place of all that the endpoint holds, in one transaction (Fuseki's datasets take that). */
    public void restore(Path quads) {
        endpoint.putAll(quads);
    }

    @Override
    public boolean remove(String graph) {
        return patience.get(() -> removeOnce(graph));
    }

    private boolean removeOnce(String graph) {
        boolean there = rows(QueryFactory.create("SELECT ?s { GRAPH <" + graph + "> { ?s ?p ?o } } LIMIT 1"))
                .hasNext();
        if (!there) return false;
        String kept = "<" + graph + "> is as it was";
        if (!endpoint.update(GraphUpdate.removing(graph), kept)) endpoint.delete(graph, kept);
        return true;
    }

    @Override
    public void amend(String graph, Model obsolete, Model added) {
        patience.run(() -> amendOnce(graph, obsolete, added));
    }

    private void amendOnce(String graph, Model obsolete, Model added) {
        if (!endpoint.update(GraphUpdate.amending(graph, obsolete, added), "<" + graph + "> is as it was"))
            put(graph, amended(graph, obsolete, added));
    }

    /** For an endpoint that takes whole graphs only: the graph as it is to be. */
    private Model amended(String graph, Model obsolete, Model added) {
        Model whole = new LinkedHashModel();
        ResultSet rows = rows(QueryFactory.create("SELECT ?s ?p ?o { GRAPH <" + graph + "> { ?s ?p ?o } }"));
        rows.forEachRemaining(row -> whole.add(
                (Resource) JenaTerms.value(row.get("s").asNode()),
                (IRI) JenaTerms.value(row.get("p").asNode()),
                JenaTerms.value(row.get("o").asNode())));
        obsolete.forEach(triple -> whole.remove(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        added.forEach(triple -> whole.add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        return whole;
    }

    private Set<String> digests(List<ArticleQuads> articles) {
        Set<String> known = new HashSet<>();
        if (articles.isEmpty()) return known;
        StringBuilder graphs = new StringBuilder();
        articles.forEach(article -> graphs.append('<').append(article.graph()).append("> "));
        ResultSet rows = rows(QueryFactory.create("SELECT ?g ?d { VALUES ?g { " + graphs
                + "} GRAPH ?g { ?a <https://w3id.org/dixit/conflict#digest> ?d } }"));
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            known.add(row.getResource("g").getURI() + " " + row.getLiteral("d").getLexicalForm());
        }
        return known;
    }

    private void write(Map<String, Model> graphs) {
        if (graphs.isEmpty()) return;
        if (!endpoint.update(GraphUpdate.replacing(graphs), "nothing of this batch was kept"))
            graphs.forEach(this::put);
    }

    private void put(String graph, Model quads) {
        endpoint.put(graph, GraphUpdate.triples(quads), "the graphs before <" + graph + "> were kept");
    }

    @Override
    public Answer answer(Query select) {
        return patience.get(() -> endpoint.answer(select));
    }

    private ResultSet rows(Query select) {
        return endpoint.answer(select).rows();
    }

    @Override
    public void close() {
        // HTTP connections are pooled by the client and closed with it.
    }
}
