package learncli.terminal;

/** Something that the user can put right: a message in plain sentences, and the exit status of the command. */
public final class Trouble extends RuntimeException {

    /** The exit status if the command itself is wrong, for example because there is no such lesson. */
    public static final int WRONG_COMMAND = 2;

    /** The exit status if the command is right but fails. */
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
