package dixit.web;

import dixit.store.Store;
import dixit.web.page.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;

/** What a store answered, as pages show it. */
final class Answers {

    private Answers() {}

    /** @param most the rows that are shown */
    static Answer shown(Store.Answer answer, int most) {
        List<String> columns = answer.rows().getResultVars();
        List<List<Answer.Cell>> rows = new ArrayList<>();
        while (answer.rows().hasNext() && rows.size() < most) {
            QuerySolution row = answer.rows().next();
            rows.add(columns.stream().map(column -> cell(row.get(column))).toList());
        }
        return new Answer(columns, rows, answer.rows().hasNext(), answer.notice());
    }

    private static Answer.Cell cell(RDFNode node) {
        if (node == null) return new Answer.Cell("", Optional.empty());
        if (node.isLiteral()) return new Answer.Cell(node.asLiteral().getLexicalForm(), Optional.empty());
        String iri = node.asResource().getURI();
        if (iri == null) return new Answer.Cell("", Optional.empty());
        boolean own = iri.matches("[^#]*/id/(?:actor|statement|article)/[A-Za-z0-9-]+");
        return new Answer.Cell(
                iri.replaceFirst("^.*[/#]", ""),
                own ? Optional.of(iri.replaceFirst("^.*/id/", "/")) : Optional.empty());
    }
}
