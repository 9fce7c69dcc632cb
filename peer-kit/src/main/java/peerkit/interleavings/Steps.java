package peerkit.interleavings;

/** What happens before each step of a class that {@link StepVisitor} has changed. */
public final class Steps {

    private static final Runnable NOTHING = () -> {};

    private static volatile Runnable before = NOTHING;

    private Steps() {}

    static void before(Runnable action) {
        before = action;
    }

    static void beforeNone() {
        before = NOTHING;
    }

    /** Stepped classes call this. */
    public static void next() {
        before.run();
    }
}
