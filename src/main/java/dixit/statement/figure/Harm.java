package dixit.statement.figure;

/** What befell those who are counted. Each constant is an individual of the ontology ({@code dx:Killed} …). */
public enum Harm {
    KILLED("Killed"),
    WOUNDED("Wounded"),
    /** {@code victimes}: killed or wounded, the text does not tell. */
    CASUALTY("Casualty"),
    /** Fled, expelled or evacuated. */
    DISPLACED("Displaced"),
    MISSING("Missing"),
    /** Prisoners and hostages. */
    CAPTURED("Captured");

    private final String localName;

    Harm(String localName) {
        this.localName = localName;
    }

    /** The local name of the individual, in the namespace {@code https://w3id.org/dixit/conflict#}. */
    public String localName() {
        return localName;
    }
}
