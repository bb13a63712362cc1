package dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.cli.FrenchAnnotator;
import dixit.rdf.ArticleGraph;
import dixit.rdf.Iris;
import dixit.rdf.Run;
import dixit.rdf.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the typography, the words that a selector quotes are those that stand where it points, in code points of the
 * original text (Web Annotation Data Model, 4.2.4 and 4.2.5).
 */
class SelectorsTest {

    private static final int TEXTS = 30;
    private static final int MOST_SENTENCES = 6;

    private static final List<Phenomenon> PHENOMENA = Phenomenon.all("").stream()
            .filter(phenomenon -> !phenomenon.statements().isEmpty())
            .toList();

    /** Of what is disturbed nothing need be found; what stands behind it must be, and where it stands. */
    private static final String PLAIN = "\n\nEmmanuel Macron a déclaré que la trêve tenait.\n";

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, TEXTS);
    }

    @ParameterizedTest(name = "text {0}")
    @MethodSource("seeds")
    void quotesTheWordsItPointsAt(int seed) throws Exception {
        Random random = new Random(seed);
        Article article = new ArticleReader(words -> "fr")
                .read(Files.writeString(folder.resolve("text.txt"), disturbed(composed(random), random) + PLAIN));
        AnnotatedArticle annotated = FrenchAnnotator.shared().annotate(article);
        assertThat(annotated.statements()).isNotEmpty();
        Model graph = new ArticleGraph(Iris.LOCAL).of(annotated, new Run("test", new TreeMap<>(), Instant.EPOCH));
        int[] text = article.text().codePoints().toArray();
        for (Resource place : graph.filter(null, Vocabulary.HAS_SOURCE, null).subjects()) {
            int start = literal(graph, place, Vocabulary.START).intValue();
            int end = literal(graph, place, Vocabulary.END).intValue();
            assertThat(new String(text, start, end - start))
                    .as(place.stringValue())
                    .isEqualTo(literal(graph, place, Vocabulary.EXACT).stringValue());
        }
    }

    private static String composed(Random random) {
        StringBuilder text = new StringBuilder();
        int sentences = 2 + random.nextInt(MOST_SENTENCES - 1);
        for (int i = 0; i < sentences; i++) {
            text.append(PHENOMENA.get(random.nextInt(PHENOMENA.size())).text());
            text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    /** What typesetters, editors and readers' phones do to French text. */
    private static String disturbed(String text, Random random) {
        String words = random.nextBoolean() ? text.replace('\'', '’') : text;
        if (random.nextInt(4) == 0) words = Normalizer.normalize(words, Normalizer.Form.NFD);
        if (random.nextInt(4) == 0) words = words.replace("\n", "\r\n");
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean inWord = i > 0 && Character.isLetter(c) && Character.isLetter(words.charAt(i - 1));
            if (inWord && random.nextInt(200) == 0) result.append('\u00ad');
            if (c == ' ' && random.nextInt(60) == 0) result.append(" 😀 𝒜 ");
            else if (c == ' ' && random.nextInt(20) == 0) result.append(random.nextBoolean() ? '\u00a0' : '\u202f');
            else result.append(c);
        }
        return result.toString();
    }

    private static Literal literal(Model graph, Resource place, IRI property) {
        for (Value selector : graph.filter(place, Vocabulary.HAS_SELECTOR, null).objects()) {
            for (Value value : graph.filter((Resource) selector, property, null).objects()) return (Literal) value;
        }
        throw new AssertionError(place + " has no " + property);
    }
}
