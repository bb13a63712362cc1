package dixit.web;

import dixit.store.CataloguedQuery;
import dixit.store.Store;
import dixit.store.StoreFailure;
import dixit.web.page.QuestionPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;

/** Asks a question of the catalogue for its page. */
final class Questions {

    /** Rows on a page; all of them are for download. */
    private static final int MOST = 200;

    private final Store store;

    Questions(Store store) {
        this.store = store;
    }

    /** The parameters of the template {@code query}. */
    Map<String, Object> page(CataloguedQuery question, Map<String, String> parameters) {
        Map<String, String> values = given(question, parameters);
        String encoded = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Map.of("view", asked(question, values), "encoded", encoded);
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
            Store.Answer answer = store.answer(question.bind(values));
            List<String> columns = answer.rows().getResultVars();
            List<List<QuestionPage.Cell>> rows = new ArrayList<>();
            while (answer.rows().hasNext() && rows.size() < MOST) {
                QuerySolution row = answer.rows().next();
                rows.add(columns.stream().map(column -> cell(row.get(column))).toList());
            }
            return new QuestionPage(
                    question,
                    values,
                    Optional.of(
                            new QuestionPage.Answer(columns, rows, answer.rows().hasNext(), answer.notice())),
                    Optional.empty());
        } catch (IllegalArgumentException | StoreFailure e) {
            return new QuestionPage(question, values, Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    private static QuestionPage.Cell cell(RDFNode node) {
        if (node == null) return new QuestionPage.Cell("", Optional.empty());
        if (node.isLiteral()) return new QuestionPage.Cell(node.asLiteral().getLexicalForm(), Optional.empty());
        String iri = node.asResource().getURI();
        if (iri == null) return new QuestionPage.Cell("", Optional.empty());
        boolean own = iri.matches("[^#]*/id/(?:actor|statement|article)/[A-Za-z0-9-]+");
        return new QuestionPage.Cell(
                iri.replaceFirst("^.*[/#]", ""),
                own ? Optional.of(iri.replaceFirst("^.*/id/", "/")) : Optional.empty());
    }
}
