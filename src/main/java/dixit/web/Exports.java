package dixit.web;

import dixit.store.EmbeddedStore;
import dixit.web.page.Filter;
import dixit.web.page.Graph;
import dixit.web.page.NetworkPage;
import dixit.web.page.StatementFeed;
import dixit.web.page.StatementRows;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/**
 * Ways out of the graph: all of it as N-Quads, statements as CSV, JSON-LD or N-Quads, who speaks about whom as GraphML, new statements as an
 * Atom feed, and what the graph is as VoID.
 */
final class Exports extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final List<String> PATHS = List.of("/export/*", "/feed.atom", "/.well-known/void");

    /** JSON-LD is built in memory. */
    private static final int MOST_AS_JSON = 5_000;

    private final transient Dataset dataset;
    private final transient Graph graph;
    private final transient Frame frame;
    private final transient Site site;

    Exports(EmbeddedStore store, Graph graph, Frame frame, Site site) {
        this.dataset = store.dataset();
        this.graph = graph;
        this.frame = frame;
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = Frame.parameters(request);
        switch (request.getRequestURI()) {
            case "/export/graph.nq" -> everything(response);
            case "/export/statements.csv" -> {
                download(response, "text/csv; charset=utf-8", "statements.csv");
                StatementTable.write(graph, parameters, Filter.of(parameters), response.getWriter());
            }
            case "/export/statements.nq" -> statements(response, Lang.NQUADS, "statements.nq", chosen(parameters));
            case "/export/statements.jsonld" -> jsonLd(response, chosen(parameters));
            case "/export/network.graphml" -> {
                download(response, "application/xml; charset=utf-8", "network.graphml");
                GraphMl.write(NetworkPage.whole(graph, parameters.getOrDefault("actor", "")), response.getWriter());
            }
            case "/feed.atom" -> feed(request, response, parameters);
            case "/.well-known/void" -> {
                response.setContentType("text/turtle; charset=utf-8");
                response.getOutputStream()
                        .write(DatasetDescription.of(graph, address(request)).getBytes(StandardCharsets.UTF_8));
            }
            default -> site.notFound(request, response);
        }
    }

    private List<String> chosen(Map<String, String> parameters) {
        return StatementRows.of(graph, parameters, Filter.of(parameters)).iris();
    }

    private void jsonLd(HttpServletResponse response, List<String> chosen) throws IOException {
        if (chosen.size() > MOST_AS_JSON) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain; charset=utf-8");
            response.getWriter()
                    .printf(
                            "These are %d statements and JSON-LD is written for %d at most: choose fewer with speaker, about, act, form, from or to, or take /export/statements.nq.%n",
                            chosen.size(), MOST_AS_JSON);
            return;
        }
        download(response, "application/ld+json", "statements.jsonld");
        DatasetGraph some = DatasetGraphFactory.create();
        Txn.executeRead(dataset, () -> StatementQuads.each(dataset.asDatasetGraph(), chosen, some::add));
        RDFDataMgr.write(response.getOutputStream(), some, Lang.JSONLD);
    }

    private void statements(HttpServletResponse response, Lang lang, String name, List<String> chosen)
            throws IOException {
        download(response, lang.getContentType().getContentTypeStr(), name);
        var out = response.getOutputStream();
        Txn.executeRead(dataset, () -> {
            var writer = StreamRDFWriter.getWriterStream(out, lang);
            writer.start();
            StatementQuads.each(dataset.asDatasetGraph(), chosen, writer::quad);
            writer.finish();
        });
    }

    /** Quad by quad: the graph may be larger than memory. */
    private void everything(HttpServletResponse response) throws IOException {
        download(response, Lang.NQUADS.getContentType().getContentTypeStr(), "dixit.nq");
        var out = response.getOutputStream();
        Txn.executeRead(dataset, () -> {
            var writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            writer.start();
            dataset.asDatasetGraph().find().forEachRemaining(writer::quad);
            writer.finish();
        });
    }

    private void feed(HttpServletRequest request, HttpServletResponse response, Map<String, String> parameters)
            throws IOException {
        Optional<StatementFeed> feed = StatementFeed.of(graph, parameters.getOrDefault("actor", ""));
        if (feed.isEmpty()) {
            site.notFound(request, response);
            return;
        }
        response.setContentType("application/atom+xml; charset=utf-8");
        Atom.write(feed.get(), frame.messages(request), address(request), response.getWriter());
    }

    private static void download(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** The address that the reader knows this server by. */
    private static String address(HttpServletRequest request) {
        return request.getRequestURL().toString().replaceFirst("^(https?://[^/]+).*$", "$1");
    }

    /** Echoes a request's headers, credentials among them: no caller needs it (RFC 9110, 9.3.8). */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
