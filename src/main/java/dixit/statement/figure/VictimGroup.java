package dixit.statement.figure;

/** Whom a figure counts. Each constant is an individual of the ontology ({@code dx:Civilians} …). */
public enum VictimGroup {
    /** The text does not tell more. */
    PEOPLE("People"),
    CIVILIANS("Civilians"),
    CHILDREN("Children"),
    WOMEN("Women"),
    COMBATANTS("Combatants"),
    AID_WORKERS("AidWorkers"),
    JOURNALISTS("Journalists");

    private final String localName;

    VictimGroup(String localName) {
        this.localName = localName;
    }

    /** The local name of the individual, in the namespace {@code https://w3id.org/dixit/conflict#}. */
    public String localName() {
        return localName;
    }
}
