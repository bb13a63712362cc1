package dixit.web.page;

import dixit.store.CataloguedQuery;
import java.util.ArrayList;
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

    public String value(String parameter) {
        return values.getOrDefault(parameter, "");
    }

    /** The ways in which the answer can be shown. */
    public List<String> views() {
        List<String> views = new ArrayList<>(List.of("table"));
        if (question.timeline().isPresent()) views.add("timeline");
        if (!question.network().isEmpty()) views.add("network");
        return views;
    }

    /** The address of the page that shows the answer in this way. */
    public String shown(String view, String encodedQuery) {
        return "/queries/" + question.name() + "?" + (encodedQuery.isEmpty() ? "" : encodedQuery + "&") + "run=1&view="
                + view;
    }

    /** The same question as a call. */
    public String call(String format, String encodedQuery) {
        return "/api/query/" + question.name() + "?" + (encodedQuery.isEmpty() ? "" : encodedQuery + "&") + "format="
                + format;
    }
}
