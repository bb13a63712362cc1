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
import java.util.regex.Pattern;

/**
 * Text analysis with Stanford CoreNLP's models for one language.
 *
 * <p>The models were trained on the straight apostrophe; {@link Typography} says what else is made plain before analysis, so
 * that offsets hold.
 */
public final class CoreNlpAnalyser implements Analyser {

    private final CompletableFuture<StanfordCoreNLP> tokeniser;
    private final CompletableFuture<MaxentTagger> tagger;
    private final CompletableFuture<ArcStandardParser> parser;
    private final Morphology morphology;
    private final Optional<TagRepair> repair;
    private final Placeholder placeholder;
    private final PartsOfSpeech partsOfSpeech;
    private final Pattern elides;
    private final List<Contraction> contractions;

    /**
     * Starts reading the models that {@code language} names, from the class path, in the background; each is waited for only
     * when it is needed, the parser's when the first tree is asked for.
     *
     * @throws IllegalStateException when there are none
     */
    public CoreNlpAnalyser(Language language, Morphology morphology) {
        this.morphology = morphology;
        this.repair = TagRepair.of(language, morphology);
        this.placeholder = Placeholder.of(language);
        this.partsOfSpeech = PartsOfSpeech.of(language);
        this.contractions = Contraction.of(language);
        this.elides =
                Pattern.compile("(?:" + language.value("apostrophe", "elides").orElse("") + ")'");
        Properties properties = properties(language.required("models", "corenlp"));
        this.parser =
                CompletableFuture.supplyAsync(() -> parser(model(language, "parser", properties, "depparse.model")));
        this.tagger = CompletableFuture.supplyAsync(
                () -> new MaxentTagger(model(language, "tagger", properties, "pos.model")));
        Properties tokenising = new Properties();
        tokenising.putAll(properties);
        tokenising.setProperty("annotators", language.required("models", "annotators"));
        tokenising.setProperty("ssplit.isOneSentence", "true");
        this.tokeniser = CompletableFuture.supplyAsync(() -> new StanfordCoreNLP(tokenising));
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
            sentences.add(parsed.get(i) ? parsed(plain) : plain.sentence());
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
        return joined(parted(words));
    }

    /** {@code a-t-il écrit sur X. « … »}: the tokeniser takes the network's name for an initial, which a name would follow. */
    private List<SentenceSplitter.Word> parted(List<SentenceSplitter.Word> words) {
        List<SentenceSplitter.Word> parted = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            SentenceSplitter.Word word = words.get(i);
            boolean initial = i + 1 < words.size() && isName(words.get(i + 1).form());
            if (!word.form().equals("X.") || initial) {
                parted.add(word);
                continue;
            }
            int stop = word.span().end() - 1;
            parted.add(new SentenceSplitter.Word(new Span(word.span().start(), stop), "X", null));
            parted.add(new SentenceSplitter.Word(new Span(stop, word.span().end()), ".", null));
        }
        return parted;
    }

    /** Capitalised and in no dictionary, as surnames are and words that open a sentence are not. */
    private boolean isName(String form) {
        return Character.isUpperCase(form.codePointAt(0))
                && form.length() > 1
                && morphology.readings(form).isEmpty();
    }

    /** {@code ACTUALITE.CD}, {@code Ra'ad}: a full stop or apostrophe with letters on both sides is part of a name. */
    private List<SentenceSplitter.Word> joined(List<SentenceSplitter.Word> words) {
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
            // `M23`, `G7`: the tokeniser takes the letters for a unit of measure.
            boolean numbered = i + 1 < words.size()
                    && word.form().matches("\\p{Lu}{1,4}")
                    && words.get(i + 1).form().matches("\\d+")
                    && touch(word, words.get(i + 1));
            if (numbered) {
                SentenceSplitter.Word last = words.get(i + 1);
                word = new SentenceSplitter.Word(word.span().cover(last.span()), word.form() + last.form(), null);
                i++;
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

    /** {@code Ra'ad}: no word of the language elides like that; those that do are short or known. */
    private boolean isForeignElision(String form) {
        return form.length() > 2
                && form.endsWith("'")
                && Character.isUpperCase(form.charAt(0))
                && !elides.matcher(form.toLowerCase(java.util.Locale.ROOT)).matches();
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
            List<String> forms = new ArrayList<>(word.isQuotation() ? placeholder.words() : List.of(word.form()));
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
        if (!headline) repair.ifPresent(rules -> mend(labels, rules));
        List<Token> tokens = new ArrayList<>();
        for (int i = 0, label = 0; i < piece.words().size(); i++) {
            SentenceSplitter.Word word = piece.words().get(i);
            Span place = typography.original(word.span());
            if (word.isQuotation()) {
                tokens.add(new Token(place, word.form(), word.form(), Sentence.QUOTATION));
                for (int j = 0; j < placeholder.words().size(); j++) {
                    labels.get(label + j).setTag(placeholder.tags().get(j));
                }
            } else {
                String tagged = labels.get(label).tag();
                String tag = partsOfSpeech.of(tagged, word.form());
                tokens.add(new Token(place, word.form(), morphology.lemma(word.form(), tag, tagged), tag, tagged));
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

    private static void mend(List<CoreLabel> labels, TagRepair repair) {
        int missed = repair.missedVerb(
                labels.stream().map(CoreLabel::word).toList(),
                labels.stream().map(CoreLabel::tag).toList());
        if (missed >= 0) labels.get(missed).setTag("VERB");
        List<String> forms = labels.stream().map(CoreLabel::word).toList();
        List<String> tags = labels.stream().map(CoreLabel::tag).toList();
        for (int noun : repair.nounsTakenForParticiples(forms, tags)) {
            labels.get(noun).setTag("NOUN");
            boolean article = repair.isIndefinite(forms.get(noun - 1));
            if (!labels.get(noun - 1).tag().equals("DET")) labels.get(noun - 1).setTag(article ? "DET" : "ADJ");
        }
        for (int noun : repair.nounsTakenForVerbs(forms, tags)) {
            labels.get(noun).setTag("NOUN");
            labels.get(noun - 1).setTag("DET");
        }
        for (int auxiliary : repair.auxiliariesTakenForVerbs(forms, tags))
            labels.get(auxiliary).setTag("AUX");
        for (int participle : repair.participlesTakenForNouns(forms, tags))
            labels.get(participle).setTag("VERB");
    }

    private Sentence parsed(Tagged plain) {
        Sentence sentence = withTree(plain);
        for (Contraction contraction : contractions) {
            List<Integer> found = contraction.in(sentence);
            for (int i = found.size() - 1; i >= 0; i--) {
                Tagged parted = parted(plain, contraction, found.get(i));
                Sentence again = withTree(parted);
                if (!contraction.isComplement(again, found.get(i))) continue;
                plain = parted;
                sentence = again;
            }
        }
        return sentence;
    }

    /** The same sentence with the contraction at the token {@code at} in its two parts. */
    private Tagged parted(Tagged whole, Contraction contraction, int at) {
        List<CoreLabel> labels = new ArrayList<>();
        List<Integer> wordOf = new ArrayList<>();
        for (int i = 0; i < whole.labels().size(); i++) {
            int word = whole.wordOf().get(i);
            if (word != at) {
                labels.add(whole.labels().get(i));
                wordOf.add(word < at ? word : word + 1);
                continue;
            }
            labels.add(label(contraction.preposition(), "ADP"));
            wordOf.add(at);
            labels.add(label(contraction.article(), "DET"));
            wordOf.add(at + 1);
        }
        List<Token> tokens = new ArrayList<>(whole.sentence().tokens());
        Span place = tokens.remove(at).span();
        tokens.add(at, token(place, contraction.article(), "DET"));
        tokens.add(at, token(place, contraction.preposition(), "ADP"));
        Sentence plain = whole.sentence();
        return new Tagged(
                new Sentence(plain.span(), tokens, plain.headline(), plain.quoted(), plain.tree()), labels, wordOf);
    }

    private Token token(Span place, String form, String tag) {
        return new Token(place, form, morphology.lemma(form, tag, tag), tag, tag);
    }

    private Sentence withTree(Tagged plain) {
        Tree tree = tree(plain);
        return plain.sentence().with(partsOfSpeech.in(tree, plain.sentence().tokens()), tree);
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
                    : label == first[word] + placeholder.head();
            if (!represents) continue;
            heads[word] = arcs.head()[label] < 0 ? -1 : wordOf.get(arcs.head()[label]);
            relations[word] = arcs.label()[label];
        }
        return new Tree(Arrays.asList(heads), Arrays.asList(relations));
    }

    private static CoreLabel label(String form, String tag) {
        CoreLabel label = label(form, 0);
        label.setTag(tag);
        return label;
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
