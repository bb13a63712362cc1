package dixit.store;

/** A store that cannot be opened, read or written. Its message is one sentence with the remedy. */
public sealed class StoreFailure extends RuntimeException permits StoreAway {
    private static final long serialVersionUID = 1L;

    /** {@code message} is one sentence: what is wrong and what to do about it. */
    public StoreFailure(String message) {
        super(message);
    }

    /** {@code message} is one sentence: what is wrong and what to do about it. */
    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
