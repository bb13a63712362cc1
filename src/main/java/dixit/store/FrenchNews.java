package dixit.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Words as readers look for them: without elided articles, case, plural endings and accents. Lucene's own French analyser
 * keeps the accents of short words ({@code élu}).
 */
final class FrenchNews extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
        folded = new LowerCaseFilter(folded);
        folded = new StopFilter(folded, FrenchAnalyzer.getDefaultStopSet());
        folded = new FrenchLightStemFilter(folded);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(folded));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
