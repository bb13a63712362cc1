package dixit.statement.relation;

/** How one statement bears on another. Each constant is a property of the ontology ({@code dx:contradicts} …). */
public enum Relation {
    /** Both cannot be true, or one denies the other. */
    CONTRADICTS("contradicts", true),
    /** The first answers the second. */
    RESPONDS_TO("respondsTo", false),
    /** Another speaker says the same. */
    CORROBORATES("corroborates", true),
    /** Both report one act of saying. */
    SAME_UTTERANCE_AS("sameUtteranceAs", true);

    private final String localName;
    private final boolean symmetric;

    Relation(String localName, boolean symmetric) {
        this.localName = localName;
        this.symmetric = symmetric;
    }

    /** The local name of the property, in the namespace {@code https://w3id.org/dixit/conflict#}. */
    public String localName() {
        return localName;
    }

    /** Whether it holds both ways. */
    public boolean isSymmetric() {
        return symmetric;
    }
}
