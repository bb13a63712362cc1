package dixit.web.page;

import dixit.store.CataloguedQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A query in the asker's own words, and what it found once it is asked.
 *
 * @param base of the graph's IRIs
 * @param questions of the catalogue, to start from
 * @param problem one sentence when it cannot be answered
 */
public record SparqlPage(
        String base, List<CataloguedQuery> questions, String query, Optional<Answer> answer, Optional<String> problem) {

    /** The address of the whole answer. */
    public String call(String format) {
        return "/kg/sparql?format=" + format + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
