package dixit.cli;

/** A command that cannot go on. Its message is one sentence for the person who typed it. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ExitCode exitCode;

    /** {@code message} says what is wrong and what to do about it. */
    public CommandFailure(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What the program ends with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
