package dixit.statement;

/** How the words are given. Each constant is an individual of the ontology ({@code dx:Direct} …). */
public enum Form {
    /** All inside quotation marks. */
    DIRECT("Direct"),
    /** Reported, without quotation marks. */
    INDIRECT("Indirect"),
    /** Reported, with some words quoted. */
    MIXED("Mixed"),
    /** The act is told with a noun phrase and no clause: {@code a condamné la décision}. */
    NARRATED("Narrated");

    private final String localName;

    Form(String localName) {
        this.localName = localName;
    }

    /** The local name of the individual, in the namespace {@code https://w3id.org/dixit/conflict#}. */
    public String localName() {
        return localName;
    }
}
