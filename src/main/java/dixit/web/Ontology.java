package dixit.web;

import dixit.rdf.OntologyGraph;
import dixit.store.JenaTerms;
import dixit.web.page.OntologyPage;
import dixit.web.page.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;

/**
 * Where the namespaces lead: {@code /ontology} for the terms, whose IRIs end in a fragment, and {@code /speech-act/…} for the
 * concepts, whose IRIs do not and are answered with 303 (W3C, Best Practice Recipes for Publishing RDF Vocabularies, recipes
 * 3 and 5). Each comes as documentation or as RDF.
 */
final class Ontology extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final List<String> PATHS = List.of(
            "/ontology",
            "/ontology.html",
            "/ontology.ttl",
            "/ontology.jsonld",
            "/ontology.rdf",
            "/ontology.nt",
            "/speech-act",
            "/speech-act/*");

    private static final List<Page.Alternate> ALTERNATES = Arrays.stream(Representation.values())
            .filter(form -> form != Representation.HTML)
            .map(form -> new Page.Alternate(form.title(), "/ontology." + form.extension(), form.mediaType()))
            .toList();

    private final transient Frame frame;

    Ontology(Frame frame) {
        this.frame = frame;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/ontology.")) {
            document(
                    request,
                    response,
                    Representation.byExtension(path.substring("/ontology.".length()))
                            .orElseThrow());
            return;
        }
        response.addHeader("Vary", "Accept");
        Optional<Representation> wanted = Representation.accepted(request.getHeader("Accept"));
        if (wanted.isEmpty()) {
            Representation.notAcceptable(response);
        } else if (path.equals("/ontology") && wanted.get() == Representation.HTML) {
            document(request, response, Representation.HTML);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            String concept = path.replaceFirst("^/(?:ontology|speech-act)/?", "");
            boolean page = wanted.get() == Representation.HTML;
            response.setHeader(
                    "Location",
                    page
                            ? "/ontology" + (concept.isEmpty() ? "" : "#" + concept)
                            : "/ontology." + wanted.get().extension());
        }
    }

    private void document(HttpServletRequest request, HttpServletResponse response, Representation form)
            throws IOException {
        for (Page.Alternate alternate : ALTERNATES) {
            response.addHeader(
                    "Link", "<" + alternate.path() + ">; rel=\"alternate\"; type=\"" + alternate.mediaType() + "\"");
        }
        if (form == Representation.HTML) {
            frame.send(
                    request,
                    response,
                    "ontology",
                    frame.page(request, frame.messages(request).get("nav.ontology") + " – Dixit", ALTERNATES, ""),
                    Map.of("view", OntologyPage.of(frame.messages(request).language())));
            return;
        }
        Model ontology = ModelFactory.createModelForGraph(JenaTerms.graph(OntologyGraph.packaged()));
        OntologyGraph.prefixes().forEach(ontology::setNsPrefix);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, ontology, form.lang());
        EntityTag.send(request, response, form.mediaType() + "; charset=utf-8", bytes.toByteArray());
    }

    /** Echoes a request's headers, credentials among them: no page needs it (RFC 9110, 9.3.8). */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
