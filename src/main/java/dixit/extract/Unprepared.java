package dixit.extract;

/** What extraction needs (a lexicon, a gazetteer) cannot be had, so no article can be read. Its message is one sentence. */
public final class Unprepared extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code message} says what is wrong and what to do about it. */
    public Unprepared(String message) {
        super(message);
    }
}
