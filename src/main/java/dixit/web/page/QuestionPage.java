package dixit.web.page;

import dixit.store.CataloguedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question of the catalogue with a form for its parameters, and its answer once it is asked.
 *
 * @param values what the form holds
 * @param problem one sentence when the values are not fit
 */
public record QuestionPage(
        CataloguedQuery question, Map<String, String> values, Optional<Answer> answer, Optional<String> problem) {

    /** @param more whether rows were left out */
    public record Answer(List<String> columns, List<List<Cell>> rows, boolean more, Optional<String> notice) {}

    /** @param path where it leads, empty when it is a plain value */
    public record Cell(String text, Optional<String> path) {}

    public String value(String parameter) {
        return values.getOrDefault(parameter, "");
    }

    /** The same question as a call. */
    public String call(String format, String encodedQuery) {
        return "/api/query/" + question.name() + "?" + (encodedQuery.isEmpty() ? "" : encodedQuery + "&") + "format="
                + format;
    }
}
