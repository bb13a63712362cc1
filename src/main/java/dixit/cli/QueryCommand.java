package dixit.cli;

import dixit.store.CataloguedQuery;
import dixit.store.EmbeddedStore;
import dixit.store.QueryCatalogue;
import dixit.store.Store;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dixit query}: a catalogued question. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Ask one of the catalogued questions.",
        footer = {
            "",
            "Examples:",
            "  dixit query --list",
            "  dixit query statements-by-speaker -p speaker=\"Vladimir Poutine\"",
            "  dixit query wikidata/speaker-offices",
            "",
            "Exit code 1 means that an endpoint the question joins with was away and the rows come without it."
        })
final class QueryCommand implements Callable<Integer> {

    enum Format {
        TABLE,
        CSV,
        TSV,
        JSON
    }

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The question's name; see --list.")
    private String name;

    @Option(
            names = "-p",
            paramLabel = "name=value",
            description = "A parameter of the question; may be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, tsv or json (default: table on a terminal, csv elsewhere).")
    private Format format;

    @Option(names = "--list", description = "List the questions and their parameters.")
    private boolean list;

    @ArgGroup(exclusive = true)
    private StoreOptions where = new StoreOptions();

    @Mixin
    private FederationOptions federation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        QueryCatalogue catalogue = QueryCatalogue.packaged();
        if (list) {
            print(catalogue);
            return ExitCode.OK.status();
        }
        if (name == null) throw new ParameterException(spec.commandLine(), "name a question, or see them with --list.");
        CataloguedQuery question = catalogue
                .named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no question named " + name + "; did you mean " + nearest(catalogue)
                                + "? See --list."));
        try {
            question.bind(parameters);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        try (Store store = where.open(false)) {
            if (store instanceof EmbeddedStore embedded) embedded.federate(federation.federation());
            Store.Answer answer = store.ask(question, parameters);
            print(answer.rows());
            answer.notice().ifPresent(spec.commandLine().getErr()::println);
            return (answer.notice().isPresent() ? ExitCode.SOME_FAILED : ExitCode.OK).status();
        }
    }

    private String nearest(QueryCatalogue catalogue) {
        return catalogue.all().stream()
                .map(CataloguedQuery::name)
                .min(Comparator.comparingInt(known -> StringUtils.getLevenshteinDistance(known, name)))
                .orElse("");
    }

    private void print(QueryCatalogue catalogue) {
        for (CataloguedQuery question : catalogue.all()) {
            String takes = question.parameters().stream()
                    .map(p -> (p.optional() ? "[-p " : "-p ") + p.name() + "="
                            + (p.example().contains(" ") ? "\"" + p.example() + "\"" : p.example())
                            + (p.optional() ? "]" : ""))
                    .collect(Collectors.joining(" "));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%-32s %s%n%-32s %s%n",
                            question.name(), question.title(), "", takes.isEmpty() ? "(no parameters)" : takes);
        }
    }

    private void print(ResultSet rows) {
        Format chosen = format != null ? format : System.console() != null ? Format.TABLE : Format.CSV;
        if (chosen == Format.TABLE) {
            Table.print(rows, spec.commandLine().getOut());
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (chosen) {
            case CSV -> ResultSetFormatter.outputAsCSV(bytes, rows);
            case TSV -> ResultSetFormatter.outputAsTSV(bytes, rows);
            default -> ResultSetFormatter.outputAsJSON(bytes, rows);
        }
        spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
    }
}
