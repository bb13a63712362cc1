package dixit.statement;

/** Whether the content is put as being so or as not being so. */
public enum Polarity {
    AFFIRMED("Affirmed"),
    NEGATED("Negated");

    private final String localName;

    Polarity(String localName) {
        this.localName = localName;
    }

    /** The local name of the individual, in the namespace {@code https://w3id.org/dixit/conflict#}. */
    public String localName() {
        return localName;
    }
}
