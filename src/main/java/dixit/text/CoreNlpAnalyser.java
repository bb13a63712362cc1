package dixit.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>The French models were trained on the straight apostrophe; {@link Typography} says what else is made plain before
 * analysis, so that offsets hold.
 */
public final class CoreNlpAnalyser implements Analyser {

    /** What stands for a lifted quotation while parsing: a clause, as the trees of the training text have there. */
    private static final List<String> PLACEHOLDER = List.of("«", "C'", "est", "vrai", "»");

    private static final List<String> PLACEHOLDER_TAGS = List.of("PUNCT", "PRON", "AUX", "ADJ", "PUNCT");
    private static final int PLACEHOLDER_HEAD = 3;

    private final CompletableFuture<StanfordCoreNLP> tokeniser;
    private final CompletableFuture<MaxentTagger> tagger;
    private final CompletableFuture<ArcStandardParser> parser;
    private final Morphology morphology;

    /**
     * Starts reading the models in the background; each is waited for only when it is needed, the parser's when the first
     * tree is asked for.
     *
     * @param properties CoreNLP's own properties of the language, {@code StanfordCoreNLP-french.properties}
     */
    public CoreNlpAnalyser(Properties properties, Morphology morphology) {
        this.morphology = morphology;
        this.parser = CompletableFuture.supplyAsync(() -> parser(properties.getProperty("depparse.model")));
        this.tagger = CompletableFuture.supplyAsync(() -> new MaxentTagger(properties.getProperty("pos.model")));
        Properties tokenising = new Properties();
        tokenising.putAll(properties);
        tokenising.setProperty("annotators", "tokenize,mwt");
        tokenising.setProperty("ssplit.isOneSentence", "true");
        this.tokeniser = CompletableFuture.supplyAsync(() -> new StanfordCoreNLP(tokenising));
    }

    /** The analyser for French, from the models on the class path. */
    public static CoreNlpAnalyser french(Morphology morphology) {
        return new CoreNlpAnalyser(properties("/StanfordCoreNLP-french.properties"), morphology);
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
        List<Tagged> tagged = new ArrayList<>();
        SentenceSplitter splitter = new SentenceSplitter(typography.text(), morphology);
        for (Block block : blocks) {
            Span plain = typography.plain(block.span());
            List<Quotation> inBlock = block.spoken()
                    .map(typography::plain)
                    .map(spoken -> List.of(new Quotation(spoken, spoken)))
                    .orElseGet(() -> Quotations.in(typography.text(), plain));
            inBlock.forEach(quotation -> quotations.add(original(quotation, typography)));
            List<SentenceSplitter.Word> words = words(typography.text(), plain);
            for (SentenceSplitter.Piece piece : splitter.split(words, inBlock, block.headline())) {
                tagged.add(tagged(piece, block.headline(), typography));
            }
        }
        tagged.sort(Comparator.comparingInt((Tagged t) -> t.sentence().span().start())
                .thenComparing(t -> t.sentence().quoted().isPresent()));
        BitSet parsed = worthParsing.apply(tagged.stream().map(Tagged::sentence).toList());
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < tagged.size(); i++) {
            Tagged plain = tagged.get(i);
            sentences.add(parsed.get(i) ? plain.sentence().with(tree(plain)) : plain.sentence());
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
        return joined(words);
    }

    /** {@code ACTUALITE.CD}, {@code Ra'ad}: a full stop or apostrophe with letters on both sides is part of a name. */
    private static List<SentenceSplitter.Word> joined(List<SentenceSplitter.Word> words) {
        List<SentenceSplitter.Word> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            SentenceSplitter.Word word = words.get(i);
            boolean name = i + 2 < words.size()
                    && words.get(i + 1).form().matches("[.']")
                    && touch(word, words.get(i + 1))
                    && touch(words.get(i + 1), words.get(i + 2))
                    && isLetter(word.form())
                    && isLetter(words.get(i + 2).form());
            if (name) {
                SentenceSplitter.Word last = words.get(i + 2);
                word = new SentenceSplitter.Word(
                        word.span().cover(last.span()),
                        word.form() + words.get(i + 1).form() + last.form(),
                        null);
                i += 2;
            }
            boolean apostrophe = i + 1 < words.size() && isForeignElision(word.form()) && touch(word, words.get(i + 1));
            if (apostrophe) {
                SentenceSplitter.Word last = words.get(i + 1);
                word = new SentenceSplitter.Word(word.span().cover(last.span()), word.form() + last.form(), null);
                i++;
            }
            joined.add(word);
        }
        return joined;
    }

    /** {@code Ra'ad}: no French word elides like that; those that do are short or end in que. */
    private static boolean isForeignElision(String form) {
        return form.length() > 2
                && form.endsWith("'")
                && Character.isUpperCase(form.charAt(0))
                && !form.toLowerCase(java.util.Locale.ROOT).matches("(?:.*qu|aujourd|entr|grand)'");
    }

    private static boolean touch(SentenceSplitter.Word one, SentenceSplitter.Word next) {
        return one.span().end() == next.span().start();
    }

    private static boolean isLetter(String form) {
        return form.length() > 1 && form.chars().allMatch(Character::isLetter);
    }

    private static Quotation original(Quotation plain, Typography typography) {
        return new Quotation(typography.original(plain.outer()), typography.original(plain.inner()));
    }

    /** A sentence before parsing: CoreNLP's labels, and for each the index of its token. */
    private record Tagged(Sentence sentence, List<CoreLabel> labels, List<Integer> wordOf) {}

    private Tagged tagged(SentenceSplitter.Piece piece, boolean headline, Typography typography) {
        List<CoreLabel> labels = new ArrayList<>();
        List<Integer> wordOf = new ArrayList<>();
        for (int i = 0; i < piece.words().size(); i++) {
            SentenceSplitter.Word word = piece.words().get(i);
            List<String> forms = new ArrayList<>(word.isQuotation() ? PLACEHOLDER : List.of(word.form()));
            boolean commaFollows = i + 1 < piece.words().size()
                    && !Character.isLetterOrDigit(
                            piece.words().get(i + 1).form().codePointAt(0));
            if (word.isQuotation() && i + 1 < piece.words().size() && !commaFollows) forms.add(",");
            for (String form : forms) {
                labels.add(label(form, labels.size() + 1));
                wordOf.add(i);
            }
        }
        tagger.join().tagCoreLabels(labels);
        if (!headline) mend(labels);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0, label = 0; i < piece.words().size(); i++) {
            SentenceSplitter.Word word = piece.words().get(i);
            Span place = typography.original(word.span());
            if (word.isQuotation()) {
                tokens.add(new Token(place, word.form(), word.form(), Sentence.QUOTATION));
                for (int j = 0; j < PLACEHOLDER.size(); j++) {
                    labels.get(label + j).setTag(PLACEHOLDER_TAGS.get(j));
                }
            } else {
                String tag = labels.get(label).tag();
                tokens.add(new Token(place, word.form(), morphology.lemma(word.form(), tag), tag));
            }
            while (label < labels.size() && wordOf.get(label) == i) label++;
        }
        Span span = tokens.stream().map(Token::span).reduce(Span::cover).orElseThrow();
        Sentence plain = new Sentence(
                span,
                tokens,
                headline,
                Optional.ofNullable(piece.quoted()).map(q -> original(q, typography)),
                Optional.empty());
        return new Tagged(plain, labels, wordOf);
    }

    private void mend(List<CoreLabel> labels) {
        int missed = TagRepair.missedVerb(
                labels.stream().map(CoreLabel::word).toList(),
                labels.stream().map(CoreLabel::tag).toList(),
                morphology);
        if (missed >= 0) labels.get(missed).setTag("VERB");
        List<String> forms = labels.stream().map(CoreLabel::word).toList();
        List<String> tags = labels.stream().map(CoreLabel::tag).toList();
        for (int noun : TagRepair.nounsTakenForParticiples(forms, tags, morphology)) {
            labels.get(noun).setTag("NOUN");
            if (!labels.get(noun - 1).tag().equals("DET")) labels.get(noun - 1).setTag("ADJ");
        }
        for (int auxiliary : TagRepair.auxiliariesTakenForVerbs(forms, tags, morphology))
            labels.get(auxiliary).setTag("AUX");
        for (int participle : TagRepair.participlesTakenForNouns(forms, tags, morphology))
            labels.get(participle).setTag("VERB");
    }

    private Tree tree(Tagged plain) {
        List<CoreLabel> labels = plain.labels();
        List<Integer> wordOf = plain.wordOf();
        List<Token> tokens = plain.sentence().tokens();
        Integer[] heads = new Integer[tokens.size()];
        String[] relations = new String[tokens.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "dep");
        int[] first = new int[tokens.size()];
        Arrays.fill(first, -1);
        for (int i = 0; i < wordOf.size(); i++) if (first[wordOf.get(i)] < 0) first[wordOf.get(i)] = i;
        ArcStandardParser.Arcs arcs = parser.join()
                .parse(
                        labels.stream().map(CoreLabel::word).toList(),
                        labels.stream().map(CoreLabel::tag).toList());
        for (int label = 0; label < labels.size(); label++) {
            int word = wordOf.get(label);
            boolean represents = !tokens.get(word).isTagged(Sentence.QUOTATION)
                    ? label == first[word]
                    : label == first[word] + PLACEHOLDER_HEAD;
            if (!represents) continue;
            heads[word] = arcs.head()[label] < 0 ? -1 : wordOf.get(arcs.head()[label]);
            relations[word] = arcs.label()[label];
        }
        return new Tree(Arrays.asList(heads), Arrays.asList(relations));
    }

    private static CoreLabel label(String form, int index) {
        CoreLabel label = new CoreLabel();
        label.setWord(form);
        label.setValue(form);
        label.setOriginalText(form);
        label.setIndex(index);
        return label;
    }
}
