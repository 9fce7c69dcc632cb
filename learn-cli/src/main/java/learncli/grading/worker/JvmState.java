package learncli.grading.worker;

import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import peerkit.Leftovers;

/**
 * What all code in a JVM shares, as it was before a job. After the job it is restored for the next one; threads and sockets
 * can't be.
 */
final class JvmState {

    private static final Duration GRACE = Duration.ofMillis(300); // for threads and sockets that are about to end
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final OwnThreads threads = new OwnThreads();
    private final Leftovers sockets = Leftovers.before();
    private final Properties properties = (Properties) System.getProperties().clone();
    private final Locale locale = Locale.getDefault();
    private final TimeZone timeZone = TimeZone.getDefault();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    /** Restores what it can; returns what the job left behind, empty if nothing. */
    String restore() {
        System.setProperties(properties);
        Locale.setDefault(locale);
        TimeZone.setDefault(timeZone);
        System.setIn(InputStream.nullInputStream());
        Thread.setDefaultUncaughtExceptionHandler(null);
        Thread.currentThread().setContextClassLoader(loader);
        Thread.interrupted();
        long deadline = System.nanoTime() + GRACE.toNanos();
        String residue = residue();
        while (!residue.isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            residue = residue();
        }
        return residue;
    }

    private String residue() {
        String left = threads.left();
        if (left.isEmpty() && sockets.openedSockets() > 0) {
            return "open sockets";
        }
        return left;
    }
}
