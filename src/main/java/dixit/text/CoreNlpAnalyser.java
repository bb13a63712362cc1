package dixit.text;

import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final Optional<CompletableFuture<AmbiguousContractions>> contractions;
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
        // CoreNLP would ask the tagger about every word.
        Optional<Object> parting = Optional.ofNullable(tokenising.remove("mwt.pos.model"));
        this.contractions = parting.filter(
                        model -> tokenising.getProperty("annotators").contains("mwt"))
                .map(model -> CompletableFuture.supplyAsync(
                        () -> contractions(model.toString(), properties.getProperty("mwt.statisticalMappingFile"))));
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
        return boundaries.mended(tokens(text, block).stream()
                .map(token -> new SentenceSplitter.Word(token.span(), token.form(), null))
                .toList());
    }

    /** The words of a block as the models part them. */
    List<AmbiguousContractions.Token> tokens(String text, Span block) {
        Annotation annotation = new Annotation(block.in(text));
        tokeniser.join().annotate(annotation);
        List<AmbiguousContractions.Token> tokens = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                Span span = new Span(block.start() + label.beginPosition(), block.start() + label.endPosition());
                tokens.add(new AmbiguousContractions.Token(span, label.word(), written(label)));
            }
        }
        return contractions.map(ambiguous -> ambiguous.join().parted(tokens)).orElse(tokens);
    }

    private static String written(CoreLabel label) {
        if (!Boolean.TRUE.equals(label.isMWT())) return label.word();
        return label.isMWTFirst() ? label.get(CoreAnnotations.MWTTokenTextAnnotation.class) : "";
    }

    private static AmbiguousContractions contractions(String model, String table) {
        MaxentTagger tagger = new MaxentTagger(model);
        return new AmbiguousContractions(
                IOUtils.linesFromFile(table), (words, wanted) -> new PartialTagging(tagger, wanted).tags(words));
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

    /**
     * Tags some words of a sentence, and those as if all were tagged. A tag depends on those of a few words beside it, these on
     * those beside them; across so many words as one looks at, each of which can have one tag only, nothing depends on
     * anything (the best sequence of a Markov model falls apart there). So far words are scored around those that are asked
     * for, and no further.
     */
    private static final class PartialTagging extends TestSentence {

        /** The tags of a word that does not count. */
        private static final int[] ANY = {0};

        private final int left = leftWindow();
        private final BitSet wanted;

        /** The words around them too. */
        private final BitSet scored = new BitSet();

        /** @param wanted indexes of the words whose tags count; the others have any */
        PartialTagging(MaxentTagger tagger, BitSet wanted) {
            super(tagger);
            this.wanted = wanted;
        }

        List<String> tags(List<String> words) {
            return tagSentence(words.stream().map(Word::new).toList(), false).stream()
                    .map(TaggedWord::tag)
                    .toList();
        }

        /** The words are known, nothing is tagged yet. */
        @Override
        protected void init() {
            super.init();
            int window = left + rightWindow();
            for (int word = wanted.nextSetBit(0); word >= 0; word = wanted.nextSetBit(word + 1)) {
                int from = word;
                for (int settled = 0; from > 0 && settled < window; from--)
                    settled = isSettled(from - 1) ? settled + 1 : 0;
                int to = word + 1;
                for (int settled = 0; to < size && settled < window; to++) settled = isSettled(to) ? settled + 1 : 0;
                scored.set(from, to);
            }
        }

        /** Whether a word can have one tag only. */
        private boolean isSettled(int word) {
            return super.getPossibleValues(word + left).length == 1;
        }

        @Override
        public int[] getPossibleValues(int position) {
            int word = position - left;
            return word < 0 || word >= size || scored.get(word) ? super.getPossibleValues(position) : ANY;
        }

        @Override
        public double[] scoresOf(int[] tags, int position) {
            return scored.get(position - left) ? super.scoresOf(tags, position) : new double[ANY.length];
        }
    }
}
