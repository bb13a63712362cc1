package dixit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parser gives the very trees of CoreNLP's, whose models it reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArcStandardParserTest {

    /** The last is there on machines of people who have the annotated articles. */
    private static final List<Path> TEXTS =
            List.of(Path.of("seeds/articles"), Path.of("src/test/resources/phenomena"), Path.of("../shared/gold/dev"));

    private StanfordCoreNLP tagging;
    private DependencyParser expected;
    private ArcStandardParser parser;

    @BeforeAll
    void readModels() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/StanfordCoreNLP-french.properties")) {
            properties.load(in);
        }
        properties.setProperty("annotators", "tokenize,mwt,pos");
        tagging = new StanfordCoreNLP(properties);
        String model = properties.getProperty("depparse.model");
        expected = DependencyParser.loadFromModelFile(model);
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(model)) {
            parser = new ArcStandardParser(ParserModel.read(in));
        }
    }

    @Test
    void givesTheTreesOfCoreNlp() throws IOException {
        List<List<CoreLabel>> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(100);
        assertThat(sentences).allSatisfy(this::givesTheTreeOfCoreNlp);
    }

    /** Words in no order of a language lead the parser to configurations that sentences seldom do. */
    @Test
    void givesTheTreesOfCoreNlpForNonsense() throws IOException {
        Random random = new Random(1);
        List<CoreLabel> words = new ArrayList<>(
                sentences().stream().flatMap(List::stream).limit(4_000).toList());
        Collections.shuffle(words, random);
        for (int from = 0, length = 1; from + length <= words.size(); from += length, length = 1 + random.nextInt(40))
            givesTheTreeOfCoreNlp(words.subList(from, from + length));
    }

    @Test
    void hasNoTreeForNoWords() {
        assertThat(parser.parse(List.of(), List.of()).head()).isEmpty();
    }

    private void givesTheTreeOfCoreNlp(List<CoreLabel> words) {
        assertThat(lines(words))
                .as(() -> words.stream().map(CoreLabel::word).collect(Collectors.joining(" ")))
                .isEqualTo(expectedLines(words));
    }

    private List<String> lines(List<CoreLabel> words) {
        ArcStandardParser.Arcs arcs = parser.parse(
                words.stream().map(CoreLabel::word).toList(),
                words.stream().map(CoreLabel::tag).toList());
        return IntStream.range(0, words.size())
                .mapToObj(i -> line(i, arcs.head()[i], arcs.label()[i]))
                .toList();
    }

    private List<String> expectedLines(List<CoreLabel> words) {
        List<CoreLabel> numbered = new ArrayList<>();
        for (CoreLabel word : words) {
            CoreLabel copy = new CoreLabel(word);
            copy.setIndex(numbered.size() + 1);
            numbered.add(copy);
        }
        CoreMap sentence = new ArrayCoreMap();
        sentence.set(CoreAnnotations.TokensAnnotation.class, numbered);
        String[] lines = new String[words.size()];
        for (TypedDependency edge : expected.predict(sentence).typedDependencies()) {
            int word = edge.dep().index() - 1;
            lines[word] = line(word, edge.gov().index() - 1, edge.reln().toString());
        }
        return List.of(lines);
    }

    private static String line(int word, int head, String label) {
        return word + " <- " + head + " " + label;
    }

    private List<List<CoreLabel>> sentences() throws IOException {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (Path folder : TEXTS) {
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    Annotation text =
                            new Annotation(Typography.of(Files.readString(file)).text());
                    tagging.annotate(text);
                    text.get(CoreAnnotations.SentencesAnnotation.class)
                            .forEach(sentence -> sentences.add(sentence.get(CoreAnnotations.TokensAnnotation.class)));
                }
            }
        }
        return sentences;
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, ''",
        "no such model, 'a line without a size\n'",
        "other features, 'dict=1\npos=1\nlabel=2\nembeddingSize=2\nhiddenSize=1\nnumTokens=12\npreComputed=0\n'",
        "no number, 'dict=1\npos=1\nlabel=two\nembeddingSize=2\nhiddenSize=1\nnumTokens=48\npreComputed=0\n'",
        "too few numbers, 'dict=1\npos=1\nlabel=2\nembeddingSize=2\nhiddenSize=1\nnumTokens=48\npreComputed=0\na 0.5\n'",
        "cut off, 'dict=1\npos=1\nlabel=2\nembeddingSize=2\nhiddenSize=1\nnumTokens=48\npreComputed=0\na 0.5 1\n'",
    })
    void refusesWhatIsNoModel(String what, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> ParserModel.read(new ByteArrayInputStream(packed.toByteArray())))
                .as(what)
                .isInstanceOf(IOException.class);
    }
}
