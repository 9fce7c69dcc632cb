package learncli.book;

/** Thrown in a hosted program where it called {@code System.exit}, so that it does nothing after. */
final class Ended extends Error {

    private static final long serialVersionUID = 1L;

    Ended() {
        super("the program has ended", null, false, false);
    }
}
