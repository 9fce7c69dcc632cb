package learncli.terminal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The end of this JVM by Ctrl-C, which reaches the processes that it has started at the same moment. What they do when
 * they die is no failure of theirs, and not to be reported.
 */
public final class Shutdown {

    /** The exit status of a JVM that was ended by Ctrl-C. */
    public static final int BY_CTRL_C = 130;

    private static final Duration MOMENT = Duration.ofMillis(500); // for our own end to begin
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private Shutdown() {}

    /** To be called before a failure of another process is reported: it does not return if this JVM is ending. */
    public static void awaitIfBegun() {
        long deadline = System.nanoTime() + MOMENT.toNanos();
        while (hasBegun() || System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static boolean hasBegun() {
        try {
            Thread hook = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
