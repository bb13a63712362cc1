package dixit.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** How tagged sentences are parsed. */
final class Parsing {

    private final Supplier<ArcStandardParser> parser;
    private final Morphology morphology;
    private final Placeholder placeholder;
    private final PartsOfSpeech partsOfSpeech;
    private final List<Contraction> contractions;

    /** @param parser asked for when the first tree is */
    Parsing(Supplier<ArcStandardParser> parser, Language language, Morphology morphology) {
        this.parser = parser;
        this.morphology = morphology;
        this.placeholder = Placeholder.of(language);
        this.partsOfSpeech = PartsOfSpeech.of(language);
        this.contractions = Contraction.of(language);
    }

    /** The sentence with its tree, and with contractions parted where the tree shows them. */
    Sentence parsed(TaggedSentence tagged) {
        TaggedSentence plain = tagged;
        Sentence sentence = withTree(plain);
        for (Contraction contraction : contractions) {
            List<Integer> found = contraction.in(sentence);
            for (int i = found.size() - 1; i >= 0; i--) {
                TaggedSentence parted = plain.parted(contraction, found.get(i), morphology);
                Sentence again = withTree(parted);
                if (!contraction.isComplement(again, found.get(i))) continue;
                plain = parted;
                sentence = again;
            }
        }
        return sentence;
    }

    private Sentence withTree(TaggedSentence plain) {
        Tree tree = tree(plain);
        return plain.sentence().with(partsOfSpeech.in(tree, plain.sentence().tokens()), tree);
    }

    private Tree tree(TaggedSentence plain) {
        List<Integer> wordOf = plain.wordOf();
        List<Token> tokens = plain.sentence().tokens();
        Integer[] heads = new Integer[tokens.size()];
        String[] relations = new String[tokens.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "dep");
        int[] first = new int[tokens.size()];
        Arrays.fill(first, -1);
        for (int i = 0; i < wordOf.size(); i++) if (first[wordOf.get(i)] < 0) first[wordOf.get(i)] = i;
        ArcStandardParser.Arcs arcs = parser.get().parse(plain.forms(), plain.tags());
        for (int label = 0; label < wordOf.size(); label++) {
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
}
