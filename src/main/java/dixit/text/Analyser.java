package dixit.text;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Turns text into sentences, tokens and trees. Implementations may be called from several threads. */
public interface Analyser {

    /**
     * Analyses {@code blocks} of {@code text}.
     *
     * @param worthParsing which sentences get a tree, by index; it sees all in text order, tokenised, tagged and
     *     lemmatised
     */
    AnalysedText analyse(String text, List<Block> blocks, Function<List<Sentence>, BitSet> worthParsing);
}
