package dixit.actor;

/** What an actor is. Each constant is a class of the ontology ({@code dx:Person}, {@code dx:State} …). */
public enum ActorKind {
    PERSON("Person"),
    STATE("State"),
    GOVERNMENT("Government"),
    MINISTRY("Ministry"),
    ARMED_FORCE("ArmedForce"),
    ARMED_GROUP("ArmedGroup"),
    INTERNATIONAL_ORGANISATION("InternationalOrganisation"),
    POLITICAL_PARTY("PoliticalParty"),
    NEWS_AGENCY("NewsAgency"),
    MEDIA("Media"),
    /** An institution, company or association that is none of the above. */
    ORGANISATION("Organisation"),
    /** People who act together without being an organisation: demonstrators, residents, {@code des responsables}. */
    GROUP_OF_PEOPLE("GroupOfPeople"),
    PLACE("Place"),
    /** The text does not tell; a person or a group, say. */
    UNKNOWN("Actor");

    private final String localName;

    ActorKind(String localName) {
        this.localName = localName;
    }

    /** The local name of the ontology class, in the namespace {@code https://w3id.org/dixit/conflict#}. */
    public String localName() {
        return localName;
    }

    /** Whether it fights: an army or an armed group. */
    public boolean isForce() {
        return this == ARMED_GROUP || this == ARMED_FORCE;
    }

    /** Whether it can act, speak or be spoken to: no place, and nothing that the text leaves open. */
    public boolean isParty() {
        return this != PLACE && this != UNKNOWN;
    }

    /** Whether it is a state, a body of one or its people: what is told of it is told of the state. */
    public boolean isOfState() {
        return switch (this) {
            case STATE, GOVERNMENT, MINISTRY, ARMED_FORCE, GROUP_OF_PEOPLE -> true;
            default -> false;
        };
    }

    /** Whether people have founded it and no state has: a movement, company, party or outlet. */
    boolean isOrganisation() {
        return switch (this) {
            case ORGANISATION, INTERNATIONAL_ORGANISATION, ARMED_GROUP, POLITICAL_PARTY, MEDIA, NEWS_AGENCY -> true;
            default -> false;
        };
    }
}
