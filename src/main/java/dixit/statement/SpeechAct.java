package dixit.statement;

/** What is done by saying. Each constant is a SKOS concept of {@code ontology/speech-acts.ttl}. */
public enum SpeechAct {
    /** Says that something is so. */
    STATE("state"),
    /** Asks, calls for, recommends. */
    APPEAL("appeal"),
    /** Promises, expresses intent to cooperate. */
    COMMIT("commit"),
    /** Discusses, confers. */
    CONSULT("consult"),
    /** Praises, endorses, supports. */
    PRAISE("praise"),
    /** Gives in. */
    YIELD("yield"),
    /** Demands, requires. */
    DEMAND("demand"),
    /** Criticises, complains, condemns. */
    DISAPPROVE("disapprove"),
    /** Lays wrongdoing at a known party. */
    ACCUSE("accuse"),
    /** Rejects an accusation or a claim. */
    DENY("deny"),
    /** Refuses a proposal or demand. */
    REJECT("reject"),
    /** Threatens, warns of force or sanctions. */
    THREATEN("threaten"),
    /** Apologises. */
    APOLOGISE("apologise"),
    /** Concedes, admits. */
    ACKNOWLEDGE("acknowledge");

    private final String slug;

    SpeechAct(String slug) {
        this.slug = slug;
    }

    /** The last part of the concept’s IRI, after {@code https://w3id.org/dixit/speech-act/}; also the gold annotation’s word. */
    public String slug() {
        return slug;
    }
}
