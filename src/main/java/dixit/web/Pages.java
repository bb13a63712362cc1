package dixit.web;

import dixit.store.EmbeddedStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

/**
 * The front page and the linked-data addresses. {@code /id/…} names a thing and answers 303 with the document about it
 * that suits {@code Accept} (W3C, Cool URIs for the Semantic Web, 4.2).
 */
final class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final List<String> PATHS =
            List.of("/id/*", "/actor/*", "/statement/*", "/article/*", "/style.css", "/ontology");

    private static final Pattern THING =
            Pattern.compile("/(id/)?(actor|statement|article)/([A-Za-z0-9-]{1,120})(?:\\.(ttl|nt|rdf|jsonld|html))?");

    private final transient Descriptions descriptions;

    Pages(EmbeddedStore store) {
        this.descriptions = new Descriptions(store);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        switch (path) {
            case "/" -> html(response, FrontPage.of(descriptions.counts(), descriptions.latest()));
            case "/style.css" -> resource(response, "/web/style.css", "text/css; charset=utf-8");
            case "/ontology" -> resource(response, "/ontology/conflict.ttl", "text/turtle; charset=utf-8");
            default -> thing(request, response, path);
        }
    }

    private void thing(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        Matcher matcher = THING.matcher(path);
        if (!matcher.matches()) {
            notFound(response);
            return;
        }
        String kind = matcher.group(2);
        String id = matcher.group(3);
        Optional<Representation> byName = Optional.ofNullable(matcher.group(4)).flatMap(Representation::byExtension);
        Optional<Representation> representation = byName.or(() -> Representation.accepted(request.getHeader("Accept")));
        response.setHeader("Vary", "Accept");
        if (representation.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_ACCEPTABLE);
            text(
                    response,
                    "This resource comes as text/html, text/turtle, application/ld+json, application/rdf+xml or application/n-triples.");
            return;
        }
        Model model = descriptions.of(kind, id);
        if (model.isEmpty()) {
            notFound(response);
            return;
        }
        if (matcher.group(1) != null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    "/" + kind + "/" + id + "." + representation.get().extension());
            return;
        }
        for (Representation other : Representation.values()) {
            response.addHeader(
                    "Link",
                    "</" + kind + "/" + id + "." + other.extension() + ">; rel=\"alternate\"; type=\""
                            + other.mediaType() + "\"");
        }
        if (representation.get() == Representation.HTML) {
            html(
                    response,
                    ThingPage.of(descriptions.iri(kind, id), model, descriptions.labels(model), statements(kind, id)));
            return;
        }
        response.setContentType(representation.get().mediaType() + "; charset=utf-8");
        RDFDataMgr.write(response.getOutputStream(), model, representation.get().lang());
    }

    private Map<String, List<Descriptions.Line>> statements(String kind, String id) {
        Map<String, List<Descriptions.Line>> lists = new LinkedHashMap<>();
        switch (kind) {
            case "actor" -> {
                lists.put("Statements by this actor", descriptions.statements("speaker", kind, id));
                lists.put("Statements about this actor", descriptions.statements("about", kind, id));
                lists.put("Statements addressed to this actor", descriptions.statements("addressee", kind, id));
            }
            case "article" -> lists.put("Statements", descriptions.statements("inArticle", kind, id));
            default -> {
                // A statement has no statements of its own.
            }
        }
        return lists;
    }

    /** Echoes a request's headers, credentials among them: no page needs it (RFC 9110, 9.3.8). */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        text(response, "Nothing is known under this address.");
    }

    private static void text(HttpServletResponse response, String words) throws IOException {
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void html(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static void resource(HttpServletResponse response, String name, String type) throws IOException {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                notFound(response);
                return;
            }
            response.setContentType(type);
            in.transferTo(response.getOutputStream());
        }
    }
}
