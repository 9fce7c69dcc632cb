package peerkit.grading;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.function.Executable;

/**
 * Notices the threads that a learner's class starts, even those that have ended. A pool starts its threads when it first
 * needs them, so look at the first call.
 */
public final class StartedThreads {

    private StartedThreads() {}

    /** Runs this, and expects that the calling thread starts no other thread. */
    public static void expectNone(Check check, Executable act) throws Throwable {
        AtomicInteger count = new AtomicInteger();
        InheritableThreadLocal<Boolean> mark = new InheritableThreadLocal<>() {
            @Override
            protected Boolean childValue(Boolean parents) { // called whenever a thread is made
                count.incrementAndGet();
                return parents;
            }
        };
        mark.set(true);
        try {
            act.execute();
        } finally {
            mark.remove();
        }
        check.holds(count.get() == 0, "no new thread", count.get() == 1 ? "1 new thread" : count + " new threads");
    }
}
