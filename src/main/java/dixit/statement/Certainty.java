package dixit.statement;

/** How firmly the content is put forward, by its speaker or by the article. */
public enum Certainty {
    /** Plainly. */
    ASSERTED("Asserted"),
    /** With a reserve: {@code il semble que}, {@code peut-être}, {@code pourrait}. */
    HEDGED("Hedged"),
    /** In the conditional of allegation ({@code aurait été tué}) or under a condition. */
    CONDITIONAL("Conditional"),
    /** The article says that it could not be verified. */
    UNVERIFIED("Unverified");

    private final String localName;

    Certainty(String localName) {
        this.localName = localName;
    }

    /** The local name of the individual, in the namespace {@code https://w3id.org/dixit/conflict#}. */
    public String localName() {
        return localName;
    }
}
