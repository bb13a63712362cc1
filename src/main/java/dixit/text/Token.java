package dixit.text;

/**
 * One syntactic word. The pieces of a contracted word ({@code du} → {@code de}, {@code le}) are two tokens that share
 * one span: rebuild text from spans, never by joining forms.
 *
 * @param span where it stands in the article's text
 * @param form the word as the analyser sees it (straight apostrophes, contractions undone)
 * @param lemma the dictionary form, lower case; the form itself in lower case where the dictionary has none
 * @param tag the Universal Dependencies part of speech ({@code VERB}, {@code NOUN}, {@code PROPN} …)
 * @param tagged the tagger's own tag, which may tell more ({@code VBN})
 */
public record Token(Span span, String form, String lemma, String tag, String tagged) {

    /** A token whose tagger tells its part of speech and no more. */
    public Token(Span span, String form, String lemma, String tag) {
        this(span, form, lemma, tag, tag);
    }

    /** Whether its part of speech is one of {@code tags}. */
    public boolean isTagged(String... tags) {
        for (String candidate : tags) {
            if (candidate.equals(tag)) return true;
        }
        return false;
    }

    /** Whether its form begins with a capital letter. */
    public boolean isCapitalised() {
        return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
    }
}
