package dixit.cli;

import dixit.rdf.Iris;
import dixit.store.CrossArticleLinks;
import dixit.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.ResultSet;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit remove}: articles that were retracted, or that must not be kept. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Remove articles with their statements; their addresses answer 410 from then on.")
final class RemoveCommand implements Callable<Integer> {

    private static final Pattern PAGE =
            Pattern.compile("^(https?://.+/)?(?:id/)?article/([A-Za-z0-9]{1,64})(?:\\.\\w+)?$");

    @Parameters(
            paramLabel = "ARTICLE",
            arity = "1..*",
            description = "The address of an article's page, its IRI or the web address it came from.")
    private List<String> articles;

    @ArgGroup(exclusive = true)
    private StoreOptions where = new StoreOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        int removed = 0;
        try (Store store = where.open(false)) {
            for (String article : articles) {
                Optional<String> iri = iri(store, article);
                if (iri.isPresent() && remove(store, iri.get())) removed++;
                else
                    spec.commandLine()
                            .getErr()
                            .println(
                                    article
                                            + ": there is no such article; look it up with \"dixit query provenance\" or in the pages.");
            }
        }
        spec.commandLine().getOut().printf("%,d articles removed%n", removed);
        if (removed == 0) return ExitCode.NOTHING_DONE.status();
        return removed == articles.size() ? ExitCode.OK.status() : ExitCode.SOME_FAILED.status();
    }

    private static boolean remove(Store store, String iri) {
        Iris iris = new Iris(iri.replaceFirst("id/article/.*$", ""));
        new CrossArticleLinks(store, iris, Map.of()).forget(List.of(iri));
        return store.remove(iris.articleGraph(iri.replaceFirst("^.*/", "")).stringValue());
    }

    /** The IRI in the store: pages may be served under another address than the graph's base. */
    private static Optional<String> iri(Store store, String article) {
        Matcher page = PAGE.matcher(article);
        ParameterizedSparqlString query = new ParameterizedSparqlString("""
                PREFIX dx: <https://w3id.org/dixit/conflict#>
                PREFIX dc: <http://purl.org/dc/elements/1.1/>
                SELECT ?article { ?article a dx:Article . FILTER(STRENDS(STR(?article), ?end) || EXISTS { ?article ?any ?source FILTER(STR(?source) = ?given) }) } LIMIT 1""");
        query.setLiteral("end", page.matches() ? "/id/article/" + page.group(2) : "\u0000");
        query.setLiteral("given", article);
        ResultSet rows = store.select(query.asQuery());
        return rows.hasNext() ? Optional.of(rows.next().getResource("article").getURI()) : Optional.empty();
    }
}
