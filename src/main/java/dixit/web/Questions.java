package dixit.web;

import dixit.store.CataloguedQuery;
import dixit.store.QueryCatalogue;
import dixit.store.Store;
import dixit.store.StoreFailure;
import dixit.web.page.Answer;
import dixit.web.page.Graph;
import dixit.web.page.QuestionPage;
import dixit.web.page.SparqlPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;

/** Asks a question of the catalogue for its page. */
final class Questions {

    private static final String EXAMPLE = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?statement ?who ?what ?from ?to WHERE {
              ?statement a dx:Statement ; dx:speaker/rdfs:label ?who ; dx:content ?what .
              FILTER(lang(?who) = "fr")
              OPTIONAL { ?statement dx:saidEarliest ?from ; dx:saidLatest ?to }
            } LIMIT 50""";

    /** In a graph of more statements a question is asked when its button is pressed, not when its page is opened. */
    private static final long ASKED_AT_ONCE = 20_000;

    /** Rows on a page; all of them are for download. */
    private static final int MOST = 200;

    private final Store store;
    private final Graph graph;

    Questions(Store store, Graph graph) {
        this.store = store;
        this.graph = graph;
    }

    /** The parameters of the template {@code query}. */
    Map<String, Object> page(CataloguedQuery question, Map<String, String> parameters) {
        Map<String, String> values = given(question, parameters);
        String encoded = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        QuestionPage page = parameters.containsKey("run") || graph.statements() <= ASKED_AT_ONCE
                ? asked(question, values)
                : new QuestionPage(question, values, Optional.empty(), Optional.empty());
        String show = parameters.getOrDefault("view", "table");
        return Map.of("view", page, "encoded", encoded, "show", page.views().contains(show) ? show : "table");
    }

    /** What of a request's parameters are the question's, empty ones left out. */
    static Map<String, String> given(CataloguedQuery question, Map<String, String> parameters) {
        Map<String, String> values = new HashMap<>();
        for (CataloguedQuery.Parameter parameter : question.parameters()) {
            String value = parameters.get(parameter.name());
            if (value != null && !value.isBlank()) values.put(parameter.name(), value);
        }
        return values;
    }

    private QuestionPage asked(CataloguedQuery question, Map<String, String> values) {
        boolean complete = question.parameters().stream()
                .allMatch(parameter -> parameter.optional() || values.containsKey(parameter.name()));
        if (!complete) return new QuestionPage(question, values, Optional.empty(), Optional.empty());
        try {
            return new QuestionPage(
                    question, values, Optional.of(Answers.shown(store.ask(question, values), MOST)), Optional.empty());
        } catch (IllegalArgumentException | StoreFailure e) {
            return new QuestionPage(question, values, Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    /**
     * A query in the asker's own words; no more of its rows are read than are shown.
     *
     * @param parameters {@code query} in SPARQL, else {@code question}, the name of one to start from
     */
    SparqlPage sparql(Map<String, String> parameters) {
        String asked = parameters.getOrDefault("query", "");
        if (!asked.isBlank()) return answered(asked);
        String first = QueryCatalogue.packaged()
                .named(parameters.getOrDefault("question", ""))
                .map(question -> question.sparql().replaceAll("(?m)^#\\+.*\\R", ""))
                .orElse(EXAMPLE);
        return page(first, Optional.empty(), Optional.empty());
    }

    private SparqlPage answered(String text) {
        try {
            Query query = QueryFactory.create(text);
            if (!query.isSelectType()) {
                return page(
                        text,
                        Optional.empty(),
                        Optional.of("Only SELECT has rows to show; send other queries to /kg/sparql."));
            }
            query.setLimit(query.hasLimit() ? Math.min(query.getLimit(), MOST + 1) : MOST + 1);
            return page(text, Optional.of(Answers.shown(store.answer(query), MOST)), Optional.empty());
        } catch (QueryException | StoreFailure e) {
            return page(text, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private SparqlPage page(String query, Optional<Answer> answer, Optional<String> problem) {
        return new SparqlPage(graph.base(), QueryCatalogue.packaged().all(), query, answer, problem);
    }
}
