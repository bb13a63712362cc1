package dixit.text;

import java.util.List;
import java.util.Optional;

/**
 * A text and its analysis. Every span counts in {@code text}.
 *
 * @param paragraphs headline included, in text order
 * @param quotations the outermost quotations, in text order
 * @param sentences in order of their start; the sentences of a lifted quotation follow the one that holds it
 * @param morphology the word forms of the text's language
 */
public record AnalysedText(
        String text,
        List<Span> paragraphs,
        List<Quotation> quotations,
        List<Sentence> sentences,
        Morphology morphology) {

    /** Copies the lists, so that the record cannot change. */
    public AnalysedText {
        paragraphs = List.copyOf(paragraphs);
        quotations = List.copyOf(quotations);
        sentences = List.copyOf(sentences);
    }

    /** The quotation that a {@link Sentence#QUOTATION} token stands for. */
    public Optional<Quotation> quotationAt(Span outer) {
        return quotations.stream()
                .filter(quotation -> quotation.outer().equals(outer))
                .findFirst();
    }

    /** The index of the paragraph that holds {@code span}; −1 when none does. */
    public int paragraphOf(Span span) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).contains(span.start())) return i;
        }
        return -1;
    }
}
