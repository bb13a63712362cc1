package dixit.rdf;

/** What of an article's text a graph keeps ({@code dx:textKept}); the rights of the article decide which may be kept. */
public enum KeptText {
    /** No words of the text: who, whom, when and where in the text, without content, cue or passages. */
    NONE("NoText"),
    /** The statements' own words and their sentences (a quotation, Berne Convention, article 10). */
    QUOTES("Quotes"),
    /** The whole text. */
    FULL("FullText");

    private final String localName;

    KeptText(String localName) {
        this.localName = localName;
    }

    /** The last part of its IRI in the ontology. */
    public String localName() {
        return localName;
    }
}
