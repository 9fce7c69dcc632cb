package learncli.terminal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether Ctrl-C is ending this JVM. It ends the processes that we have started at the same moment, and what they do then
 * is no failure to report.
 */
public final class Shutdown {

    /** The exit status after Ctrl-C: 128, plus 2 for the signal. */
    public static final int BY_CTRL_C = 130;

    private static final Duration MOMENT = Duration.ofMillis(500); // within which our own end begins
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private Shutdown() {}

    /** Call this before you report another process's failure: it doesn't return if this JVM is ending. */
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
