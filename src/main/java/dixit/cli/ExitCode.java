package dixit.cli;

/** What the program's exit status means. */
public enum ExitCode {
    /** Everything was done. */
    OK(0),
    /** Some articles could not be read, were refused by the shapes, or a score could not be computed; the rest was done. */
    SOME_FAILED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** Nothing could be done: no input, no store, no endpoint, port in use. */
    NOTHING_DONE(3);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The process status, 0 to 3. */
    public int status() {
        return status;
    }
}
