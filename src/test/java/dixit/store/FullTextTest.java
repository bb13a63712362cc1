package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.statement.AnnotatedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullTextTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "cessez-le-feu, a1-1",
        "ACCORD, a1-1",
        "accords, a1-1",
        "humanitaire deteriore, a1-4",
        "situation, a1-4",
    })
    void wordsAreFoundWhateverTheirCaseAccentsAndNumber(String words, String statement) {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.load(List.of(StoreContract.quads(HandMade.ceasefire())));
            assertThat(found(store, "+" + words.replace(" ", " +"))).containsExactly(statement);
        }
    }

    @Test
    void aReplacedArticleLeavesNoHitsBehind() {
        AnnotatedArticle four = HandMade.ceasefire();
        AnnotatedArticle one = new AnnotatedArticle(
                four.article(), four.mentions(), four.statements().subList(0, 1));
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            for (int i = 0; i < 5; i++) {
                store.load(List.of(StoreContract.quads(four)));
                store.load(List.of(StoreContract.quads(one)));
            }
            assertThat(found(store, "humanitaire")).isEmpty();
            assertThat(found(store, "accord")).containsExactly("a1-1");
        }
    }

    @Test
    void aLostIndexIsMadeAnewFromTheStore() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.load(List.of(StoreContract.quads(HandMade.ceasefire())));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("lucene"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(found(store, "humanitaire")).containsExactly("a1-4");
        }
    }

    static List<String> found(EmbeddedStore store, String words) {
        ResultSet rows = store.select(QueryFactory.create("""
                PREFIX dx: <https://w3id.org/dixit/conflict#>
                PREFIX text: <http://jena.apache.org/text#>
                SELECT DISTINCT ?s { ?s text:query (dx:content "%s") } ORDER BY ?s""".formatted(words)));
        List<String> found = new ArrayList<>();
        String statements = Iris.LOCAL.statement("a1", 1).stringValue().replaceFirst("a1-1$", "");
        while (rows.hasNext()) found.add(rows.next().getResource("s").getURI().substring(statements.length()));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "negociations, la négociation a repris, négociation",
        "Élu, l'élu a parlé, l'élu",
        "trêve, « Les trêves » tiennent, trêves",
        "trêve, rien de tel, ''"
    })
    void aHitIsMarkedWhereItStands(String words, String text, String marked) {
        assertThat(Hits.of(words, text).stream()
                        .map(hit -> text.substring(hit.start(), hit.end()))
                        .collect(Collectors.joining("|")))
                .isEqualTo(marked);
    }
}
