package dixit.statement.relation;

/** Why a link was drawn. Each constant is a SKOS concept of the ontology ({@code dx:Denial} …). */
public enum Reason {
    /** One denies what the other says. */
    DENIAL("Denial"),
    /** One rejects what the other demands. */
    REJECTION("Rejection"),
    /** The same proposition, once affirmed and once negated. */
    OPPOSITE_POLARITY("OppositePolarity"),
    /** The same proposition but for two words that exclude each other. */
    OPPOSITE_WORDS("OppositeWords"),
    /** What the two describe excludes each other: only military targets, a shelled town. */
    INCOMPATIBLE_ACCOUNTS("IncompatibleAccounts"),
    /** Counts of the same victims, or amounts of the same thing, that no number fits. */
    DIFFERENT_FIGURES("DifferentFigures"),
    /** The cue answers: {@code a répliqué}. */
    ANSWERING_CUE("AnsweringCue"),
    /** The content refers to what the other said: {@code ces propos}. */
    REFERENCE("Reference"),
    /** The same proposition from another speaker. */
    SAME_PROPOSITION("SameProposition"),
    /** The same count from another speaker. */
    SAME_FIGURE("SameFigure"),
    /** The same speaker with nearly the same words. */
    SAME_WORDS("SameWords");

    private final String localName;

    Reason(String localName) {
        this.localName = localName;
    }

    /** The local name of the concept, in the namespace {@code https://w3id.org/dixit/conflict#}. */
    public String localName() {
        return localName;
    }
}
