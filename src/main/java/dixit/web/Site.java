package dixit.web;

import dixit.store.CataloguedQuery;
import dixit.store.EmbeddedStore;
import dixit.store.QueryCatalogue;
import dixit.web.page.ComparePage;
import dixit.web.page.Filter;
import dixit.web.page.FrontPage;
import dixit.web.page.Graph;
import dixit.web.page.NetworkPage;
import dixit.web.page.OntologyPage;
import dixit.web.page.Page;
import dixit.web.page.QuestionsPage;
import dixit.web.page.TimelinePage;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages that are about no single thing: front page, search, comparison, timeline, network, questions, ontology. */
final class Site extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final List<String> PATHS = List.of(
            "/search",
            "/compare",
            "/timeline",
            "/network",
            "/queries",
            "/queries/*",
            "/sparql",
            "/ontology",
            "/style.css",
            "/icon.svg");

    private static final String EXAMPLE = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?who ?what ?from ?to WHERE {
              ?s a dx:Statement ; dx:speaker/rdfs:label ?who ; dx:content ?what .
              FILTER(lang(?who) = "fr")
              OPTIONAL { ?s dx:saidEarliest ?from ; dx:saidLatest ?to }
            } LIMIT 50""";

    private static final List<Page.Alternate> ONTOLOGY_DATA =
            List.of(new Page.Alternate("Turtle", "/ontology.ttl", "text/turtle"));

    private final transient Graph graph;
    private final transient Frame frame;
    private final transient Search search;
    private final transient Questions questions;

    Site(EmbeddedStore store, Frame frame) {
        this.graph = new Graph(store.dataset());
        this.frame = frame;
        this.search = new Search(store);
        this.questions = new Questions(store);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = Frame.parameters(request);
        String path = request.getRequestURI();
        switch (path) {
            case "/style.css" -> resource(response, "/web/style.css", "text/css; charset=utf-8");
            case "/icon.svg" -> resource(response, "/web/icon.svg", "image/svg+xml");
            case "/" -> send(request, response, "front", "Dixit", Map.of("view", FrontPage.of(graph)));
            case "/search" -> send(request, response, "search", title(request, "nav.search"), search.page(parameters));
            case "/compare" ->
                send(
                        request,
                        response,
                        "compare",
                        title(request, "nav.compare"),
                        Map.of(
                                "view",
                                ComparePage.of(
                                        graph,
                                        parameters.getOrDefault("a", ""),
                                        parameters.getOrDefault("b", ""),
                                        Filter.of(parameters))));
            case "/timeline" ->
                send(
                        request,
                        response,
                        "timeline",
                        title(request, "nav.timeline"),
                        Map.of("view", TimelinePage.of(graph)));
            case "/network" ->
                send(
                        request,
                        response,
                        "network",
                        title(request, "nav.network"),
                        Map.of("view", NetworkPage.of(graph)));
            case "/queries", "/sparql" ->
                send(
                        request,
                        response,
                        "queries",
                        title(request, "nav.queries"),
                        Map.of(
                                "view",
                                new QuestionsPage(QueryCatalogue.packaged().all()),
                                "example",
                                parameters.getOrDefault("query", EXAMPLE)));
            case "/ontology" -> ontology(request, response);
            default -> question(request, response, path, parameters);
        }
    }

    private void question(
            HttpServletRequest request, HttpServletResponse response, String path, Map<String, String> parameters)
            throws IOException {
        Optional<CataloguedQuery> question = path.startsWith("/queries/")
                ? QueryCatalogue.packaged().named(path.substring("/queries/".length()))
                : Optional.empty();
        if (question.isEmpty()) {
            notFound(request, response);
            return;
        }
        send(
                request,
                response,
                "query",
                question.get().title() + " – Dixit",
                questions.page(question.get(), parameters));
    }

    private void ontology(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept");
        Optional<Representation> wanted = Representation.accepted(request.getHeader("Accept"));
        if (wanted.isPresent() && wanted.get() != Representation.HTML) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/ontology.ttl");
            return;
        }
        frame.send(
                request,
                response,
                "ontology",
                frame.page(request, title(request, "nav.ontology"), ONTOLOGY_DATA, ""),
                Map.of("view", OntologyPage.of(frame.messages(request).language())));
    }

    /** The page for an address that leads nowhere. */
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        send(request, response, "nothing", title(request, "nothing.title"), Map.of());
    }

    private String title(HttpServletRequest request, String key) {
        return frame.messages(request).get(key) + " – Dixit";
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String template,
            String title,
            Map<String, Object> values)
            throws IOException {
        frame.send(request, response, template, frame.page(request, title, List.of(), ""), values);
    }

    /** Echoes a request's headers, credentials among them: no page needs it (RFC 9110, 9.3.8). */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    static void resource(HttpServletResponse response, String name, String type) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("not packaged: " + name);
            response.setContentType(type);
            response.setHeader("Cache-Control", "max-age=3600");
            in.transferTo(response.getOutputStream());
        }
    }
}
