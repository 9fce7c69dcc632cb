package learncli.terminal;

/** Something the user can put right: a message in plain sentences, and the exit status that goes with it. */
public final class Trouble extends RuntimeException {

    /** The exit status of a command that was typed wrongly: no such lesson, no such program. */
    public static final int WRONG_COMMAND = 2;

    /** The exit status of a command that was right and could not be done. */
    public static final int FAILED = 1;

    private static final long serialVersionUID = 1L;

    private final int status;

    private Trouble(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    public static Trouble wrongCommand(String message) {
        return new Trouble(WRONG_COMMAND, message, null);
    }

    public static Trouble failed(String message) {
        return new Trouble(FAILED, message, null);
    }

    public static Trouble failed(String message, Throwable cause) {
        return new Trouble(FAILED, message, cause);
    }

    public int status() {
        return status;
    }
}
