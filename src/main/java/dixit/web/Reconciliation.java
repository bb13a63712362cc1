package dixit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.store.EmbeddedStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The Reconciliation Service API 0.2 (W3C Entity Reconciliation Community Group) for the actors of the graph, so that
 * OpenRefine can match a table with them. CORS is open to everybody, as 3.3 demands: nothing here is secret or can be
 * changed. JSONP, which 0.2 leaves to the service, is not offered: it makes the client run what the server sends.
 */
final class Reconciliation extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/reconcile/*";

    private static final int BATCH = 50;
    private static final int MOST_IDS = 500;
    private static final int LONGEST_BODY = 150_000;
    private static final int PAGE = 10;

    private final transient StoredActors actors;
    private final transient JsonMapper json = JsonMapper.builder().build();

    Reconciliation(EmbeddedStore store) {
        this.actors = new StoredActors(store, Clock.systemUTC());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        switch (request.getMethod()) {
            case "OPTIONS" -> {
                response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
                response.setHeader("Access-Control-Allow-Headers", "Content-Type");
                response.setHeader("Access-Control-Max-Age", "86400");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "GET", "HEAD", "POST" -> answer(request, response);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
                refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This service takes GET and POST.");
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        try {
            switch (path) {
                case "", "/" -> reconcile(request, response, actors.now());
                case "/suggest/entity" ->
                    send(response, suggest(request, actors.now().index()::beginningWith, this::shown));
                case "/suggest/type" -> send(response, suggest(request, this::types, type -> type));
                case "/suggest/property" -> send(response, suggest(request, Reconciliation::properties, p -> p));
                case "/properties" -> send(response, proposals(request));
                case "/preview" -> preview(request, response);
                default -> refuse(response, HttpServletResponse.SC_NOT_FOUND, "Nothing is known under this address.");
            }
        } catch (TooMuch e) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, e.getMessage());
        } catch (IllegalArgumentException e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
        }
    }

    private void reconcile(HttpServletRequest request, HttpServletResponse response, StoredActors.Snapshot now)
            throws IOException {
        if (request.getContentLengthLong() > LONGEST_BODY) throw new TooMuch("A request has at most 150 kB.");
        Optional<String> queries = parameter(request, "queries");
        Optional<String> extension = parameter(request, "extend");
        if (queries.isPresent()) send(response, batch(parse("queries", queries.get()), now));
        else if (extension.isPresent())
            send(
                    response,
                    ActorExtension.of(parse("extend", extension.get()), MOST_IDS)
                            .rows(now.index()));
        else if (request.getMethod().equals("POST"))
            throw new IllegalArgumentException("A POST has a form field named queries or extend.");
        else send(response, ReconciliationManifest.of(now, address(request), BATCH));
    }

    private Map<String, Map<String, List<Candidate>>> batch(JsonNode batch, StoredActors.Snapshot now) {
        if (batch.size() > BATCH) throw new TooMuch("A batch has at most " + BATCH + " queries.");
        Reconciler reconciler = new Reconciler(now.index());
        Map<String, Map<String, List<Candidate>>> results = new LinkedHashMap<>();
        batch.properties()
                .forEach(query -> results.put(
                        query.getKey(),
                        Map.of(
                                "result",
                                reconciler.candidates(ReconciliationQuery.of(query.getKey(), query.getValue())))));
        return results;
    }

    private JsonNode parse(String name, String text) {
        try {
            JsonNode node = json.readTree(text);
            if (node.isObject()) return node;
        } catch (JsonProcessingException e) {
            // The same sentence for both: the parser's own names classes, not what is to be done.
        }
        throw new IllegalArgumentException("The value of " + name + " is no JSON object.");
    }

    private <T> Map<String, List<Object>> suggest(
            HttpServletRequest request, Function<String, List<T>> search, Function<T, Object> shown) {
        String prefix = parameter(request, "prefix")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("A suggestion needs the parameter prefix."));
        int skipped = number(request, "cursor").orElse(0);
        return Map.of(
                "result",
                search.apply(prefix).stream()
                        .skip(skipped)
                        .limit(PAGE)
                        .map(shown)
                        .toList());
    }

    private Object shown(ReconcilableActor actor) {
        return Map.of(
                "id", actor.id(), "name", actor.name(), "description", actor.description(), "notable", actor.kinds());
    }

    private List<ReconcilableActor.Type> types(String prefix) {
        return actors.now().types().stream()
                .filter(type -> begins(type.name(), prefix) || begins(type.id(), prefix))
                .toList();
    }

    private static List<ReconcilableActor.Type> properties(String prefix) {
        return Stream.of(ActorProperty.values())
                .filter(property -> begins(property.title(), prefix) || begins(property.id(), prefix))
                .map(property -> new ReconcilableActor.Type(property.id(), property.title()))
                .toList();
    }

    private static boolean begins(String name, String prefix) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix.strip().toLowerCase(Locale.ROOT));
    }

    /** Any actor may have any of the properties, whatever its type. */
    private static Map<String, Object> proposals(HttpServletRequest request) {
        int limit = number(request, "limit").orElse(ActorProperty.values().length);
        Map<String, Object> proposals = new LinkedHashMap<>();
        proposals.put("type", parameter(request, "type").orElse("Actor"));
        proposals.put("properties", properties("").stream().limit(limit).toList());
        proposals.put("limit", limit);
        return proposals;
    }

    /** Shown in a frame of the client's page (5.2), which the server's other pages forbid. */
    private void preview(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ReconcilableActor> actor =
                parameter(request, "id").flatMap(actors.now().index()::actor);
        response.setHeader("X-Frame-Options", null);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors *");
        response.setContentType("text/html; charset=utf-8");
        if (actor.isEmpty()) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        String body = actor.map(ActorPreview::of).orElse("<p>No such actor.</p>");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** The service's own address as the client knows it. */
    private static String address(HttpServletRequest request) {
        return request.getRequestURL().toString().replaceFirst("/+$", "");
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (RuntimeException e) {
            // Jetty's own limit on forms, for a body that does not tell its length.
            throw new TooMuch("The form cannot be read; a request has at most 150 kB.");
        }
    }

    private static Optional<Integer> number(HttpServletRequest request, String name) {
        return parameter(request, name).map(text -> {
            if (!text.matches("\\d{1,6}"))
                throw new IllegalArgumentException("The parameter " + name + " is a whole number, 0 or more.");
            return Integer.valueOf(text);
        });
    }

    private void send(HttpServletResponse response, Object body) throws IOException {
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** More than the service does at once. */
    static final class TooMuch extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        TooMuch(String sentence) {
            super(sentence);
        }
    }
}
