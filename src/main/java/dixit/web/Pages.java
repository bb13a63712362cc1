package dixit.web;

import dixit.store.EmbeddedStore;
import dixit.web.page.ActorPage;
import dixit.web.page.ArticlePage;
import dixit.web.page.EventPage;
import dixit.web.page.Filter;
import dixit.web.page.Graph;
import dixit.web.page.Name;
import dixit.web.page.Page;
import dixit.web.page.StatementLine;
import dixit.web.page.StatementPage;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

/**
 * The linked-data addresses. {@code /id/…} names a thing and answers 303 with the document about it that suits {@code
 * Accept} (W3C, Cool URIs for the Semantic Web, 4.2).
 */
final class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final List<String> PATHS = List.of("/id/*", "/actor/*", "/statement/*", "/article/*", "/event/*");

    private static final Pattern THING = Pattern.compile(
            "/(id/)?(actor|statement|article|event)/([A-Za-z0-9-]{1,120})(?:\\.(ttl|nt|rdf|jsonld|html))?");

    private final transient EmbeddedStore store;
    private final transient Descriptions descriptions;
    private final transient Graph graph;
    private final transient Frame frame;
    private final transient Site site;

    Pages(EmbeddedStore store, Graph graph, Frame frame, Site site) {
        this.store = store;
        this.descriptions = new Descriptions(store);
        this.graph = graph;
        this.frame = frame;
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        Matcher matcher = THING.matcher(path);
        if (!matcher.matches()) {
            site.notFound(request, response);
            return;
        }
        thing(request, response, matcher);
    }

    private void thing(HttpServletRequest request, HttpServletResponse response, Matcher matcher) throws IOException {
        String kind = matcher.group(2);
        String id = matcher.group(3);
        Optional<Representation> byName = Optional.ofNullable(matcher.group(4)).flatMap(Representation::byExtension);
        Optional<Representation> representation = byName.or(() -> Representation.accepted(request.getHeader("Accept")));
        response.addHeader("Vary", "Accept");
        if (representation.isEmpty()) {
            Representation.notAcceptable(response);
            return;
        }
        if (matcher.group(1) != null) {
            seeOther(request, response, kind, id, representation.get());
            return;
        }
        response.setHeader("Last-Modified", EntityTag.date(store.modified()));
        response.addHeader("Link", "<" + descriptions.iri(kind, id) + ">; rel=\"describes\"");
        for (Page.Alternate alternate : alternates(kind, id)) {
            response.addHeader(
                    "Link", "<" + alternate.path() + ">; rel=\"alternate\"; type=\"" + alternate.mediaType() + "\"");
        }
        if (representation.get() == Representation.HTML) html(request, response, kind, id);
        else data(request, response, kind, id, representation.get());
    }

    private void seeOther(
            HttpServletRequest request,
            HttpServletResponse response,
            String kind,
            String id,
            Representation representation)
            throws IOException {
        if (!descriptions.knows(kind, id)) {
            nothing(request, response, kind, id);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/" + kind + "/" + id + "." + representation.extension());
    }

    /** 410 for what was there once, 404 for what never was. */
    private void nothing(HttpServletRequest request, HttpServletResponse response, String kind, String id)
            throws IOException {
        Optional<LocalDate> removed = descriptions.removed(kind, id);
        if (removed.isPresent()) site.gone(request, response, removed.get());
        else site.notFound(request, response);
    }

    private static List<Page.Alternate> alternates(String kind, String id) {
        return Arrays.stream(Representation.values())
                .filter(representation -> representation != Representation.HTML)
                .map(representation -> new Page.Alternate(
                        representation.title(),
                        "/" + kind + "/" + id + "." + representation.extension(),
                        representation.mediaType()))
                .toList();
    }

    private void html(HttpServletRequest request, HttpServletResponse response, String kind, String id)
            throws IOException {
        Optional<Shown> shown = switch (kind) {
            case "actor" ->
                ActorPage.of(graph, id, Filter.of(Frame.parameters(request)))
                        .map(view -> new Shown(view.label(), SchemaOrg.of(view), Map.of("view", view)));
            case "article" ->
                ArticlePage.of(graph, id)
                        .map(view -> new Shown(view.title(), SchemaOrg.of(view), Map.of("view", view)));
            case "event" ->
                EventPage.of(graph, id, frame.messages(request).language())
                        .map(view -> new Shown(view.label(), SchemaOrg.of(view), Map.of("view", view)));
            default ->
                StatementPage.of(graph, id, frame.messages(request).language()).map(Pages::shown);
        };
        if (shown.isEmpty()) {
            nothing(request, response, kind, id);
            return;
        }
        Page page = frame.page(
                request,
                shown.get().title() + " – Dixit",
                alternates(kind, id),
                shown.get().jsonLd());
        frame.send(request, response, kind, page, shown.get().values());
    }

    /** What a page shows, by the parameters of its template, which has the name of the kind. */
    private record Shown(String title, String jsonLd, Map<String, Object> values) {}

    private static Shown shown(StatementPage view) {
        return new Shown(
                title(view.line()),
                SchemaOrg.of(view),
                Map.of("view", view, "citation", Citation.plain(view), "bibtex", Citation.bibtex(view)));
    }

    /** The words, or where they are not kept whose they are. */
    private static String title(StatementLine line) {
        if (line.hasWords()) return shortened(line.content());
        return line.speakers().stream().map(Name::label).collect(Collectors.joining(", ", "", " (" + line.act() + ")"));
    }

    private static String shortened(String words) {
        return words.length() <= 80 ? words : words.substring(0, words.offsetByCodePoints(0, 70)) + "…";
    }

    private void data(
            HttpServletRequest request,
            HttpServletResponse response,
            String kind,
            String id,
            Representation representation)
            throws IOException {
        Model model = descriptions.of(kind, id);
        if (model.isEmpty()) {
            nothing(request, response, kind, id);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, model, representation.lang());
        EntityTag.send(request, response, representation.mediaType() + "; charset=utf-8", bytes.toByteArray());
    }

    /** Echoes a request's headers, credentials among them: no page needs it (RFC 9110, 9.3.8). */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
