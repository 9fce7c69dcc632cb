package peerkit.grading;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.function.Executable;

/**
 * Notices the threads that a learner's class starts, even those that have ended. A pool starts its threads when it first
 * needs them, so look at the first call. A parallel stream counts as well, if it has something to share out.
 */
public final class StartedThreads {

    private static volatile boolean poolUsed;

    private StartedThreads() {}

    /** Runs this in a thread of its own, and expects that this thread starts no other one. */
    public static void expectNone(Check check, Executable act) throws Throwable {
        ForkJoinPool pool = new ForkJoinPool(2); // a parallel stream in its first thread starts the second one
        int shared = ForkJoinPool.commonPool().getPoolSize();
        FutureTask<Integer> started = new FutureTask<>(() -> started(act));
        pool.execute(started);
        int count;
        try {
            count = started.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        } finally {
            poolUsed = pool.getPoolSize() > 1 || ForkJoinPool.commonPool().getPoolSize() > shared;
            pool.shutdownNow();
        }
        check.holds(count == 0, "no new thread", count == 1 ? "1 new thread" : count + " new threads");
    }

    /** Whether the latest act has started a thread of the JVM's pools, as a parallel stream does. */
    public static boolean usedPool() {
        return poolUsed;
    }

    /** Runs this, and counts the threads that it starts. */
    private static int started(Executable act) throws Exception {
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
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) { // nobody throws anything else
            throw new AssertionError(e);
        } finally {
            mark.remove();
        }
        return count.get();
    }
}
