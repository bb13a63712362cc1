package dixit.web;

import dixit.store.CataloguedQuery;
import dixit.store.EmbeddedStore;
import dixit.store.QueryCatalogue;
import dixit.web.page.ComparePage;
import dixit.web.page.Filter;
import dixit.web.page.FrontPage;
import dixit.web.page.Graph;
import dixit.web.page.NetworkPage;
import dixit.web.page.QuestionsPage;
import dixit.web.page.TimelinePage;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages that are about no single thing: front page, search, comparison, timeline, network, questions, ontology. */
final class Site extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final List<String> PATHS =
            List.of("/search", "/compare", "/timeline", "/network", "/queries", "/queries/*", "/sparql");

    private final transient Graph graph;
    private final transient Frame frame;
    private final transient Search search;
    private final transient Questions questions;

    Site(EmbeddedStore store, Graph graph, Frame frame) {
        this.graph = graph;
        this.frame = frame;
        this.search = new Search(graph);
        this.questions = new Questions(store, graph);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = Frame.parameters(request);
        String path = request.getRequestURI();
        switch (path) {
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
                                        Filter.of(parameters),
                                        Search.words(parameters))));
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
            case "/sparql" ->
                send(
                        request,
                        response,
                        "sparql",
                        title(request, "sparql.title"),
                        Map.of("view", questions.sparql(parameters)));
            case "/queries" ->
                send(
                        request,
                        response,
                        "queries",
                        title(request, "nav.queries"),
                        Map.of(
                                "view",
                                new QuestionsPage(QueryCatalogue.packaged().all())));
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

    /** The page for an address that leads nowhere. */
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        send(request, response, "nothing", title(request, "nothing.title"), Map.of());
    }

    /** The page for an address that led somewhere once. */
    void gone(HttpServletRequest request, HttpServletResponse response, LocalDate removed) throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        send(request, response, "gone", title(request, "gone.title"), Map.of("removed", removed));
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
}
