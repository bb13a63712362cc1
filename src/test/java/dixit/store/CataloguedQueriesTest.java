package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.rdf.Graphs;
import dixit.rdf.Iris;
import dixit.rdf.OntologyGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue over the graphs of {@code src/test/resources/rdf}. Each file of {@code src/test/resources/queries}, named
 * {@code QUERY.tsv} or {@code QUERY--case.tsv}, holds {@code # name=value} lines and the rows expected.
 */
class CataloguedQueriesTest {

    private static final Path CASES = Path.of("src/test/resources/queries");
    private static final QueryCatalogue CATALOGUE = QueryCatalogue.packaged();
    private static final EmbeddedStore STORE = EmbeddedStore.inMemory();

    @BeforeAll
    static void load() {
        STORE.replace(Iris.LOCAL.ontologyGraph(), OntologyGraph.packaged());
        for (String file :
                List.of("cessez-le-feu.trig", "appel.trig", "actors.ttl", "called-otherwise-elsewhere.ttl")) {
            STORE.replace("http://localhost:3030/graph/" + file, Graphs.read(Path.of("src/test/resources/rdf", file)));
        }
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    static List<CataloguedQuery> queries() {
        return CATALOGUE.all();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "\"} DROP ALL #",
                "' || true || '",
                "\" } SELECT * { ?s ?p ?o } #",
                "un\ndeux\r\"\"\"",
                "\\",
                "?who",
                "<http://localhost:3030/id/actor/Q7747>",
                "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsTheOneExpected(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Map<String, String> values = lines.stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(ask(store(lines), named(file), values))
                .isEqualTo(lines.stream().filter(line -> !line.startsWith("#")).toList());
    }

    /** The store with the articles, or one with the graph that the line {@code #+} names. */
    private static EmbeddedStore store(List<String> lines) {
        Optional<String> own = lines.stream()
                .filter(line -> line.startsWith("#+ "))
                .map(line -> line.substring(3))
                .findFirst();
        if (own.isEmpty()) return STORE;
        EmbeddedStore store = EmbeddedStore.inMemory();
        store.replace(Iris.LOCAL.ontologyGraph(), OntologyGraph.packaged());
        store.replace("http://localhost:3030/graph/own", Graphs.read(Path.of("src/test/resources/rdf", own.get())));
        return store;
    }

    @Test
    void everyQueryFileIsInTheCatalogueAndHasAnExpectedAnswer() throws IOException {
        Set<String> names = CATALOGUE.all().stream().map(CataloguedQuery::name).collect(Collectors.toSet());
        Path folder = Path.of("queries");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace(".rq", "")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        // Those that join with Wikidata have theirs in src/test/resources/federation.
        names.removeIf(name -> name.startsWith("wikidata/"));
        Set<String> answered = cases().stream().map(file -> named(file).name()).collect(Collectors.toSet());
        assertThat(answered).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void eachQueryExplainsItselfAndItsParameters(CataloguedQuery query) {
        assertThat(query.title()).isNotBlank();
        assertThat(query.description()).endsWith(".");
        assertThat(query.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.description()).isNotBlank().isNotEqualTo("null");
            assertThat(parameter.example()).isNotBlank().isNotEqualTo("null");
            assertThat(query.sparql()).contains("?_" + parameter.name());
        });
        assertThat(query.sparql().lines().filter(line -> line.contains("?_")))
                .as("its variables are parameters")
                .allMatch(line -> query.parameters().stream().anyMatch(p -> line.contains("?_" + p.name())));
    }

    static List<CataloguedQuery> queriesOfTheGraphAlone() {
        return CATALOGUE.all().stream()
                .filter(query -> !query.name().startsWith("wikidata/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("queriesOfTheGraphAlone")
    void eachQueryTakesItsOwnExamples(CataloguedQuery query) {
        Map<String, String> examples = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> examples.put(parameter.name(), parameter.example()));
        assertThat(ask(query, examples)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileNameIsANameThatNobodyBears(String name) {
        assertThat(ask(query("statements-by-speaker"), Map.of("speaker", name))).hasSize(1);
        assertThat(ask(query("most-quoted"), Map.of())).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "http://x/> } DROP ALL #",
                "http://x/a b",
                "http://x/\"",
                "a1-1",
                "?s",
                "`http://x/\n`",
                "javascript:<script>",
            })
    void whatIsNoIriIsRefusedInOneSentence(String value) {
        assertThatThrownBy(() -> query("provenance").bind(Map.of("statement", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "(?s)the parameter statement of the query provenance is an absolute IRI, not \".*\"\\.")
                .message()
                .as("one line")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2023-9-1", "2023-02-30", "hier", "2023-09-21\") DROP ALL #", "-1"})
    void whatIsNoDayIsRefusedInOneSentence(String value) {
        assertThatThrownBy(() -> query("timeline-of-day").bind(Map.of("day", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the parameter day of the query timeline-of-day is a date such as 2023-09-21, not \"%s\".",
                        value);
    }

    @Test
    void aParameterThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> query("statements-between").bind(Map.of("since", "2023-09-21")))
                .hasMessage("the query statements-between has no parameter since; it takes from, to.");
    }

    @Test
    void aParameterThatIsNeededIsAskedForWithAnExample() {
        assertThatThrownBy(() -> query("statements-by-speaker").bind(Map.of()))
                .hasMessage("the query statements-by-speaker needs the parameter speaker (who said it: a name, a"
                        + " Wikidata id or an IRI); give it with -p speaker=\"Vladimir Poutine\".");
    }

    private static CataloguedQuery query(String name) {
        return CATALOGUE.named(name).orElseThrow();
    }

    /** The query that the file is named after. */
    private static CataloguedQuery named(Path file) {
        return CATALOGUE.all().stream()
                .filter(query -> file.getFileName().toString().matches(query.name() + "(--.*)?\\.tsv"))
                .findFirst()
                .orElseThrow();
    }

    /** The header and the rows, tab-separated. */
    private static List<String> ask(CataloguedQuery query, Map<String, String> values) {
        return ask(STORE, query, values);
    }

    private static List<String> ask(EmbeddedStore store, CataloguedQuery query, Map<String, String> values) {
        ByteArrayOutputStream tsv = new ByteArrayOutputStream();
        ResultSetFormatter.outputAsTSV(tsv, store.ask(query, values).rows());
        return tsv.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
