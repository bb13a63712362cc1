package dixit.store;

/** A store that does not answer now, or answers that it cannot: what was asked may be asked again later. */
public final class StoreAway extends StoreFailure {
    private static final long serialVersionUID = 1L;

    private final boolean answered;

    StoreAway(String message, boolean answered, Throwable cause) {
        super(message, cause);
        this.answered = answered;
    }

    /** Whether it answered, so that another request may fare better. */
    public boolean answered() {
        return answered;
    }
}
