package peerkit;

/** Throws exceptions that a method doesn't declare, as code in other languages can. */
public final class Undeclared {

    private Undeclared() {}

    /** Throws this; {@code throw} it, so that the compiler knows that it never returns. */
    public static RuntimeException thrown(Throwable failure) {
        throw Undeclared.<RuntimeException>unchecked(failure);
    }

    /** The compiler takes it for an exception of another class. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }
}
