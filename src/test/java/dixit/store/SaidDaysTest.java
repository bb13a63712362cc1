package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaidDaysTest {

    private static final String DX = "https://w3id.org/dixit/conflict#";
    private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final LocalDate FIRST = LocalDate.of(2023, 8, 28);
    private static final QueryCatalogue CATALOGUE = QueryCatalogue.packaged();

    private final Random random = new Random(7);

    @Test
    void statementsOfOneDayAndOfSeveralAreFoundByTheDaysTheyOverlap() {
        EmbeddedStore store = EmbeddedStore.inMemory();
        store.replace("http://localhost:3030/graph/article/a", statements("a", 200, LocalDate::toString));
        assertThat(answersAreTheSame(store)).isPositive();
        // Statements that go, come and have other days than before.
        store.replace("http://localhost:3030/graph/article/b", statements("b", 100, LocalDate::toString));
        store.replace("http://localhost:3030/graph/article/a", statements("a", 150, LocalDate::toString));
        assertThat(answersAreTheSame(store)).isPositive();
        store.remove("http://localhost:3030/graph/article/b");
        assertThat(answersAreTheSame(store)).isPositive();
        assertThat(among(store, FIRST, FIRST.plusDays(3))).isPresent();
    }

    @Test
    void daysThatAreWrittenOtherwiseAreFoundAllTheSame() {
        EmbeddedStore store = EmbeddedStore.inMemory();
        store.replace("http://localhost:3030/graph/article/a", statements("a", 50, day -> day + "Z"));
        assertThat(answersAreTheSame(store)).isPositive();
        assertThat(among(store, FIRST, FIRST.plusDays(3))).isEmpty();
    }

    @Test
    void aCompactedStoreIsLookedThroughAnew(@TempDir Path folder) {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.replace("http://localhost:3030/graph/article/a", statements("a", 50, LocalDate::toString));
            store.replace("http://localhost:3030/graph/article/a", statements("a", 60, LocalDate::toString));
            assertThat(answersAreTheSame(store)).isPositive();
            store.compact();
            assertThat(answersAreTheSame(store)).isPositive();
        }
    }

    @Test
    void anIntervalThatEndsBeforeItBeginsHoldsWhatOverlapsBoth() {
        EmbeddedStore store = EmbeddedStore.inMemory();
        store.replace("http://localhost:3030/graph/article/a", statements("a", 100, LocalDate::toString));
        Map<String, String> values = Map.of(
                "from", FIRST.plusDays(9).toString(), "to", FIRST.plusDays(7).toString());
        CataloguedQuery between = CATALOGUE.named("statements-between").orElseThrow();
        assertThat(rows(store.ask(between, values).rows())).isEqualTo(rows(store.select(between.bind(values))));
    }

    /** Every interval of some length in the days of the statements; how many rows there were. */
    private static int answersAreTheSame(EmbeddedStore store) {
        int rows = 0;
        for (int from = -3; from < 45; from += 4) {
            for (int length : new int[] {0, 2, 31}) {
                String first = FIRST.plusDays(from).toString();
                String last = FIRST.plusDays(from + length).toString();
                rows += same(store, "statements-between", Map.of("from", first, "to", last));
            }
            rows += same(
                    store, "timeline-of-day", Map.of("day", FIRST.plusDays(from).toString()));
        }
        return rows;
    }

    private static int same(EmbeddedStore store, String name, Map<String, String> values) {
        CataloguedQuery question = CATALOGUE.named(name).orElseThrow();
        String asked = rows(store.ask(question, values).rows());
        assertThat(asked).as(name + values).isEqualTo(rows(store.select(question.bind(values))));
        return (int) asked.lines().count() - 1;
    }

    private static String rows(ResultSet rows) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        ResultSetFormatter.outputAsTSV(out, rows);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Optional<Set<Node>> among(EmbeddedStore store, LocalDate from, LocalDate to) {
        SaidDays days = new SaidDays();
        return Txn.calculateRead(store.dataset(), () -> days.between(from, to, store.version(), store.files()));
    }

    /** Statements of one day, of a few, of a month and of a year, and some whose day nobody knows. */
    private Model statements(String article, int number, Function<LocalDate, String> written) {
        Model model = new LinkedHashModel();
        for (int i = 0; i < number; i++) {
            var iri = VALUES.createIRI("http://localhost:3030/id/statement/" + article + "-" + i);
            model.add(iri, RDF.TYPE, VALUES.createIRI(DX + "Statement"));
            if (i % 9 == 0) continue;
            LocalDate earliest = FIRST.plusDays(random.nextInt(40));
            LocalDate latest = earliest.plusDays(List.of(0, 0, 0, 2, 6, 30, 364).get(random.nextInt(7)));
            model.add(iri, VALUES.createIRI(DX + "saidEarliest"), date(earliest, written));
            model.add(iri, VALUES.createIRI(DX + "saidLatest"), date(latest, written));
            model.add(iri, VALUES.createIRI(DX + "saidEdtf"), VALUES.createLiteral(earliest + "/" + latest));
        }
        return model;
    }

    private static org.eclipse.rdf4j.model.Literal date(LocalDate day, Function<LocalDate, String> written) {
        return VALUES.createLiteral(written.apply(day), XSD.DATE);
    }
}
