package dixit.evaluate;

import dixit.article.Article;
import dixit.statement.Form;
import dixit.text.Span;
import java.util.List;

/**
 * An article with quotations, cues and sources marked in it.
 *
 * @param quotations in the order of the file
 * @param cues the spans of each cue
 * @param sources the spans of each source
 */
public record BratArticle(Article article, List<Quoted> quotations, List<List<Span>> cues, List<List<Span>> sources) {

    /**
     * One quotation.
     *
     * @param sources the spans of those it is attributed to, and of the names that their pronouns refer to
     */
    public record Quoted(List<Span> spans, Form form, List<List<Span>> sources) {
        public Quoted {
            spans = List.copyOf(spans);
            sources = List.copyOf(sources);
        }
    }

    public BratArticle {
        quotations = List.copyOf(quotations);
        cues = List.copyOf(cues);
        sources = List.copyOf(sources);
    }
}
