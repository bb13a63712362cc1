package dixit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dixit.store.CataloguedQuery;
import dixit.store.EmbeddedStore;
import dixit.store.QueryCatalogue;
import dixit.store.Store;
import dixit.store.StoreFailure;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.ResultSetFormatter;

/**
 * {@code /api/query/NAME?parameter=value}: each question of the catalogue as a call that answers CSV or SPARQL's JSON, and
 * {@code /api/openapi.json}, which describes them.
 */
final class Api extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final List<String> PATHS = List.of("/api/query/*", "/api/openapi.json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALL = "/api/query/";

    private final transient Store store;
    private final transient QueryCatalogue catalogue = QueryCatalogue.packaged();

    Api(EmbeddedStore store) {
        this.store = store;
    }

    /** The forms of an answer. */
    enum Format {
        JSON("application/sparql-results+json"),
        CSV("text/csv"),
        GRAPHML("application/xml");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        /** What the address asks for, else what {@code Accept} does; empty when it is neither. */
        static Optional<Format> of(String asked, String accept) {
            if (asked != null && !asked.isBlank()) {
                return switch (asked) {
                    case "csv" -> Optional.of(CSV);
                    case "json" -> Optional.of(JSON);
                    case "graphml" -> Optional.of(GRAPHML);
                    default -> Optional.empty();
                };
            }
            return Optional.of(accept != null && accept.contains("text/csv") ? CSV : JSON);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.equals("/api/openapi.json")) {
            response.setContentType("application/json; charset=utf-8");
            JSON.writeValue(response.getOutputStream(), OpenApi.of(catalogue));
            return;
        }
        Optional<CataloguedQuery> question =
                path.startsWith(CALL) ? catalogue.named(path.substring(CALL.length())) : Optional.empty();
        if (question.isEmpty()) {
            String names = catalogue.all().stream().map(CataloguedQuery::name).collect(Collectors.joining(", "));
            refuse(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "There is no question of that name; there are " + names + ".");
            return;
        }
        Optional<Format> format = Format.of(request.getParameter("format"), request.getHeader("Accept"));
        response.addHeader("Vary", "Accept");
        if (format.isEmpty()) {
            refuse(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "The parameter format is csv, json or, where the answer is a network, graphml.");
            return;
        }
        if (format.get() == Format.GRAPHML && question.get().network().isEmpty()) {
            refuse(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "The answer to " + question.get().name() + " is no network; ask for csv or json.");
            return;
        }
        answer(request, response, question.get(), format.get());
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, CataloguedQuery question, Format format)
            throws IOException {
        Map<String, String> values = Frame.parameters(request);
        values.remove("format");
        try {
            Store.Answer answer = store.ask(question, values);
            answer.notice().ifPresent(notice -> response.setHeader("X-Dixit-Notice", notice));
            response.setContentType(format.mediaType() + "; charset=utf-8");
            String name = question.name().replace('/', '-');
            if (format == Format.CSV) {
                response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
                ResultSetFormatter.outputAsCSV(response.getOutputStream(), answer.rows());
            } else if (format == Format.GRAPHML) {
                response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".graphml\"");
                GraphMl.write(
                        Answers.shown(answer, Integer.MAX_VALUE)
                                .network(
                                        question.network().get(0),
                                        question.network().get(1),
                                        Integer.MAX_VALUE),
                        response.getWriter());
            } else {
                ResultSetFormatter.outputAsJSON(response.getOutputStream(), answer.rows());
            }
        } catch (IllegalArgumentException e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
        } catch (StoreFailure e) {
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, e.getMessage());
        }
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Echoes a request's headers, credentials among them: no caller needs it (RFC 9110, 9.3.8). */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
