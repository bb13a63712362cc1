package dixit.cli;

import dixit.article.Article;
import dixit.extract.ArticleGraphs;
import dixit.extract.KnownActors;
import dixit.extract.Pipeline;
import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.rdf.OntologyGraph;
import dixit.rdf.RdfFormat;
import dixit.rdf.RdfOutput;
import dixit.rdf.Vocabulary;
import dixit.statement.AnnotatedArticle;
import dixit.store.ArticleQuads;
import dixit.store.CrossArticleLinks;
import dixit.store.JenaTerms;
import dixit.store.ShapeGate;
import dixit.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;

/** Articles on their way into a store: gate, quarantine, batches. */
final class Loading {

    /** What is annotated waits no longer than this to be loaded, in nanoseconds: a power cut loses it. */
    private static final long LONGEST_WAIT = 20_000_000_000L;

    /** Quads that a batch may have, some hundred megabytes: articles may be books. */
    private static final int MOST_QUADS = 200_000;

    /** Actors told apart for the count, some ten megabytes: with the articles grow those whom nobody knows elsewhere. */
    private static final int MOST_COUNTED = 100_000;

    private final Store store;
    private final Iris iris;
    private final KnownActors known;
    private final ShapeGate gate = ShapeGate.packaged();
    private final Path quarantine;
    private final PrintWriter complaints;
    private final ArticleGraphs graphs;
    private final CrossArticleLinks links;
    private Delivery delivery;
    private final List<ArticleQuads> batch = new ArrayList<>();
    private final List<Article> articlesOfBatch = new ArrayList<>();
    private Optional<Journal> journal = Optional.empty();
    private final Set<String> actors = new HashSet<>();
    private long flushed = System.nanoTime();
    private int articles;
    private int quadsOfBatch;
    private int statements;
    private int unchanged;
    private int quarantined;

    Loading(Store store, Iris iris, KnownActors known, KeptText kept, Path quarantine, PrintWriter complaints) {
        this.store = store;
        this.iris = iris;
        this.quarantine = quarantine;
        this.complaints = complaints;
        this.known = known;
        this.graphs = new ArticleGraphs(iris, known, kept, Pipeline.run());
        this.links = new CrossArticleLinks(store, iris, graphs.relations());
        this.delivery = new Delivery(store, links, Optional.empty(), complaints::println);
    }

    /** Loads what every graph needs: the ontology and the gazetteer. */
    void background() {
        background(store, iris, known);
    }

    static void background(Store store, Iris iris, KnownActors known) {
        store.replace(iris.ontologyGraph(), OntologyGraph.packaged());
        new ActorsGraph(known, iris).replaceIn(store);
    }

    /**
     * Loads what is still waiting, and the actors that it names.
     *
     * @return whether nothing waits any more
     */
    boolean finish() {
        flush();
        if (!delivery.drain()) return false;
        new ActorsGraph(known, iris).completeIn(store);
        store.tidy();
        return true;
    }

    /**
     * An article ready to load.
     *
     * @param violations the report, where the graph violates the shapes
     */
    record Ready(AnnotatedArticle article, Model quads, Optional<String> violations) {}

    /** Makes an article's graph and checks it; safe for several threads. */
    Ready ready(AnnotatedArticle article) {
        Model quads = graphs.of(article);
        return new Ready(article, quads, gate.violations(JenaTerms.graph(quads)));
    }

    void add(Ready ready) {
        AnnotatedArticle article = ready.article();
        Model quads = ready.quads();
        if (ready.violations().isPresent()) {
            quarantine(
                    article.article().name() + "-" + article.article().id(),
                    quads,
                    ready.violations().get());
            return;
        }
        articles++;
        statements += article.statements().size();
        if (actors.size() <= MOST_COUNTED) count(article);
        String articleIri = iris.article(article.article().id()).stringValue();
        String digest = quads.filter(iris.article(article.article().id()), Vocabulary.DIGEST, null)
                .objects()
                .iterator()
                .next()
                .stringValue();
        batch.add(new ArticleQuads(iris.articleGraph(article.article().id()).stringValue(), articleIri, digest, quads));
        articlesOfBatch.add(article.article());
        quadsOfBatch += quads.size();
        if (batch.size() >= Store.BATCH || quadsOfBatch >= MOST_QUADS || System.nanoTime() - flushed > LONGEST_WAIT)
            flush();
    }

    /** Loads what is still waiting. */
    void flush() {
        flushed = System.nanoTime();
        if (batch.isEmpty()) return;
        // What was loaded before a run was broken off may not have been linked yet.
        Store.Loaded done = delivery.deliver(
                List.copyOf(batch), journal.filter(Journal::resumed).isPresent());
        unchanged += done.unchanged();
        batch.clear();
        quadsOfBatch = 0;
        journal.ifPresent(kept -> kept.add(articlesOfBatch));
        articlesOfBatch.clear();
    }

    /** Keeps account of what is loaded. */
    Loading keeping(Journal kept) {
        journal = Optional.of(kept);
        return this;
    }

    /** Lets batches wait there while the store is away. */
    Loading spooling(Spool spool) {
        delivery = new Delivery(store, links, Optional.of(spool), complaints::println);
        return this;
    }

    private void quarantine(String name, Model quads, String report) {
        quarantined++;
        Path graph = quarantine.resolve(name + ".trig");
        try {
            Files.createDirectories(quarantine);
            WholeFile.write(graph, stream -> {
                try (RdfOutput output = new RdfOutput(stream, RdfFormat.TRIG)) {
                    output.write(quads);
                }
                return true;
            });
            Files.writeString(quarantine.resolve(name + ".report.ttl"), report);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.NOTHING_DONE,
                    quarantine + ": a graph that violates the shapes cannot be kept there; check its permissions.");
        }
        complaints.println(name + ": the graph violates the shapes and was not loaded; see " + graph
                + " and the report beside it.");
    }

    int articles() {
        return articles;
    }

    int statements() {
        return statements;
    }

    /** How many actors the articles name, in words. */
    String actors() {
        return actors.size() <= MOST_COUNTED
                ? "%,d actors".formatted(actors.size())
                : "more than %,d actors".formatted(MOST_COUNTED);
    }

    private void count(AnnotatedArticle article) {
        article.statements().forEach(statement -> {
            statement.speakers().forEach(mention -> actors.add(mention.actor().id()));
            statement.about().forEach(mention -> actors.add(mention.actor().id()));
            statement.addressees().forEach(mention -> actors.add(mention.actor().id()));
        });
    }

    int unchanged() {
        return unchanged;
    }

    int quarantined() {
        return quarantined;
    }
}
