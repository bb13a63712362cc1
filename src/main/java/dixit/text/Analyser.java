package dixit.text;

import java.util.List;
import java.util.function.Predicate;

/** Turns text into sentences, tokens and trees. Implementations may be called from several threads. */
public interface Analyser {

    /**
     * Analyses {@code blocks} of {@code text}.
     *
     * @param worthParsing which sentences get a tree; it sees them tokenised, tagged and lemmatised
     */
    AnalysedText analyse(String text, List<Block> blocks, Predicate<Sentence> worthParsing);
}
