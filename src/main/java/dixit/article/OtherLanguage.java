package dixit.article;

/** An article in a language that is not read, or not with the models at hand. */
public final class OtherLanguage extends UnreadableArticle {
    private static final long serialVersionUID = 1L;

    /** @param source where the article stands: a file, an address, a line of a file */
    public OtherLanguage(String source, String language) {
        super(
                source,
                "the text is in the language \"" + language
                        + "\", which Dixit does not read yet; give it French, or name the language with a line \"lang: fr\".");
    }

    /** @param profile the Maven profile that brings the models of the article's language */
    public OtherLanguage(String source, String language, String profile) {
        super(
                source,
                "the text is in the language \"" + language
                        + "\", whose models are not installed; run \"DIXIT_PROFILES=" + profile
                        + " ./dixit …\", which builds with them.");
    }

    @Override
    public String kind() {
        return "language";
    }
}
