package dixit.spark;

/** A job that cannot be done. Its message is one sentence for the person who submitted it. */
final class JobFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobFailure(String sentence) {
        super(sentence);
    }
}
