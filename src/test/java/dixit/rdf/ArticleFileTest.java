package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleFileTest {

    @TempDir
    private Path folder;

    static Stream<Path> invalid() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/invalid/rdf"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @CsvSource({"TRIG, x.trig", "NQUADS, x.nq", "JSONLD, x.jsonld"})
    void graphsComeBackAsExtractWroteThem(RdfFormat format, String name) throws Exception {
        ArticleGraph graphs = new ArticleGraph(Iris.LOCAL);
        List<Model> written =
                List.of(graphs.of(HandMade.ceasefire(), HandMade.RUN), graphs.of(HandMade.call(), HandMade.RUN));
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                RdfOutput output = new RdfOutput(out, format)) {
            written.forEach(output::write);
        }
        List<ArticleFile.Graph> read = ArticleFile.read(file);
        assertThat(read)
                .extracting(ArticleFile.Graph::article)
                .containsExactly("http://localhost:3030/id/article/a1", "http://localhost:3030/id/article/a2");
        for (int i = 0; i < read.size(); i++) Graphs.assertSame(read.get(i).quads(), written.get(i));
    }

    /** Each file is named after what is said of it. */
    @ParameterizedTest
    @MethodSource("invalid")
    void whatIsNoFileOfArticlesIsToldInOneSentence(Path file) {
        String problem =
                file.getFileName().toString().replaceFirst("\\.\\w+$", "").replace("-", ".");
        assertThatThrownBy(() -> ArticleFile.read(file))
                .isInstanceOf(ArticleFile.Unreadable.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageMatching("(?s).*" + problem + "[^\\n]*\\.");
    }
}
