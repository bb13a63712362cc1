package dixit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dixit.store.CataloguedQuery;
import dixit.store.QueryCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The calls of {@link Api} in OpenAPI 3.0.3, from what the questions' {@code #+} comments say. */
final class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenApi() {}

    static ObjectNode of(QueryCatalogue catalogue) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.0.3");
        document.putObject("info")
                .put("title", "Dixit")
                .put("description", "Questions about who said what, about whom, and when.")
                .put("version", "1");
        ObjectNode paths = document.putObject("paths");
        catalogue.all().forEach(question -> operation(question, paths.putObject("/api/query/" + question.name())));
        return document;
    }

    private static void operation(CataloguedQuery question, ObjectNode path) {
        ObjectNode get = path.putObject("get")
                .put("operationId", question.name().replace('/', '-'))
                .put("summary", question.title())
                .put("description", question.description());
        ArrayNode parameters = get.putArray("parameters");
        for (CataloguedQuery.Parameter parameter : question.parameters()) {
            ObjectNode described = parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("in", "query")
                    .put("description", parameter.description())
                    .put("required", !parameter.optional())
                    .put("example", parameter.example());
            schema(parameter.type(), described.putObject("schema"));
        }
        ObjectNode format =
                parameters.addObject().put("name", "format").put("in", "query").put("required", false);
        format.put("description", "csv, json for SPARQL 1.1 Query Results JSON, graphml where the answer is a network");
        List<Api.Format> forms = Arrays.stream(Api.Format.values())
                .filter(form ->
                        form != Api.Format.GRAPHML || !question.network().isEmpty())
                .toList();
        ArrayNode names = format.putObject("schema").put("type", "string").putArray("enum");
        forms.forEach(form -> names.add(form.name().toLowerCase(Locale.ROOT)));
        ObjectNode responses = get.putObject("responses");
        ObjectNode content =
                responses.putObject("200").put("description", "The rows.").putObject("content");
        for (Api.Format form : forms)
            content.putObject(form.mediaType())
                    .putObject("schema")
                    .put("type", form == Api.Format.CSV ? "string" : "object");
        refusal(responses, "400", "A parameter is missing, unknown or not of its type; one sentence says which.");
        refusal(responses, "503", "The store or an endpoint does not answer; one sentence says why.");
    }

    private static void refusal(ObjectNode responses, String status, String description) {
        responses
                .putObject(status)
                .put("description", description)
                .putObject("content")
                .putObject("text/plain")
                .putObject("schema")
                .put("type", "string");
    }

    private static void schema(CataloguedQuery.Type type, ObjectNode schema) {
        switch (type) {
            case DATE -> schema.put("type", "string").put("format", "date");
            case INTEGER -> schema.put("type", "integer");
            case IRI -> schema.put("type", "string").put("format", "uri");
            case ACTOR, STRING -> schema.put("type", "string");
        }
    }
}
