package dixit.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Text analysis with Stanford CoreNLP's models for one language.
 *
 * <p>The models were trained on the straight apostrophe; {@link Typography} says what else is made plain before analysis, so
 * that offsets hold.
 */
public final class CoreNlpAnalyser implements Analyser {

    private final CompletableFuture<StanfordCoreNLP> tokeniser;
    private final CompletableFuture<MaxentTagger> tagger;
    private final Morphology morphology;
    private final WordBoundaries boundaries;
    private final Tagging tagging;
    private final Parsing parsing;

    /**
     * Starts reading the models that {@code language} names, from the class path, in the background; each is waited for only
     * when it is needed, the parser's when the first tree is asked for.
     *
     * @throws IllegalStateException when there are none
     */
    public CoreNlpAnalyser(Language language, Morphology morphology) {
        this.morphology = morphology;
        this.boundaries = new WordBoundaries(language, morphology);
        Properties properties = properties(language.required("models", "corenlp"));
        CompletableFuture<ArcStandardParser> parser =
                CompletableFuture.supplyAsync(() -> parser(model(language, "parser", properties, "depparse.model")));
        this.tagger = CompletableFuture.supplyAsync(
                () -> new MaxentTagger(model(language, "tagger", properties, "pos.model")));
        Properties tokenising = new Properties();
        tokenising.putAll(properties);
        tokenising.setProperty("annotators", language.required("models", "annotators"));
        tokenising.setProperty("ssplit.isOneSentence", "true");
        this.tokeniser = CompletableFuture.supplyAsync(() -> new StanfordCoreNLP(tokenising));
        this.tagging = new Tagging(this::tags, language, morphology);
        this.parsing = new Parsing(parser::join, language, morphology);
    }

    /** The model that the description names, else the one in CoreNLP's own properties. */
    private static String model(Language language, String name, Properties properties, String property) {
        return language.value("models", name).orElseGet(() -> properties.getProperty(property));
    }

    private static ArcStandardParser parser(String model) {
        try (var in = CoreNlpAnalyser.class.getClassLoader().getResourceAsStream(model)) {
            if (in == null) throw new IllegalStateException("no model of a parser on the class path: " + model);
            return new ArcStandardParser(ParserModel.read(in));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(model + ": " + e.getMessage(), e);
        }
    }

    private static Properties properties(String resource) {
        Properties properties = new Properties();
        try (var in = CoreNlpAnalyser.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no language models on the class path: " + resource);
            properties.load(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }

    @Override
    public AnalysedText analyse(String text, List<Block> blocks, Function<List<Sentence>, BitSet> worthParsing) {
        Typography typography = Typography.of(text);
        List<Quotation> quotations = new ArrayList<>();
        List<TaggedSentence> tagged = new ArrayList<>();
        SentenceSplitter splitter = new SentenceSplitter(typography.text(), morphology);
        for (Block block : blocks) {
            Span plain = typography.plain(block.span());
            List<Quotation> inBlock = block.spoken()
                    .map(typography::plain)
                    .map(spoken -> List.of(new Quotation(spoken, spoken)))
                    .orElseGet(() -> Quotations.in(typography.text(), plain));
            inBlock.forEach(quotation -> quotations.add(typography.original(quotation)));
            List<SentenceSplitter.Word> words = words(typography.text(), plain);
            for (SentenceSplitter.Piece piece : splitter.split(words, inBlock, block.headline())) {
                tagged.add(tagging.tagged(piece, block.headline(), typography));
            }
        }
        tagged.sort(Comparator.comparingInt(
                        (TaggedSentence t) -> t.sentence().span().start())
                .thenComparing(t -> t.sentence().quoted().isPresent()));
        BitSet parsed =
                worthParsing.apply(tagged.stream().map(TaggedSentence::sentence).toList());
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < tagged.size(); i++) {
            TaggedSentence plain = tagged.get(i);
            sentences.add(parsed.get(i) ? parsing.parsed(plain) : plain.sentence());
        }
        return new AnalysedText(text, blocks.stream().map(Block::span).toList(), quotations, sentences, morphology);
    }

    private List<SentenceSplitter.Word> words(String text, Span block) {
        Annotation annotation = new Annotation(block.in(text));
        tokeniser.join().annotate(annotation);
        List<SentenceSplitter.Word> words = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                Span span = new Span(block.start() + label.beginPosition(), block.start() + label.endPosition());
                words.add(new SentenceSplitter.Word(span, label.word(), null));
            }
        }
        return boundaries.mended(words);
    }

    private List<String> tags(List<String> forms) {
        List<CoreLabel> labels = new ArrayList<>();
        for (String form : forms) {
            CoreLabel label = new CoreLabel();
            label.setWord(form);
            label.setValue(form);
            label.setOriginalText(form);
            label.setIndex(labels.size() + 1);
            labels.add(label);
        }
        tagger.join().tagCoreLabels(labels);
        return labels.stream().map(CoreLabel::tag).toList();
    }
}
