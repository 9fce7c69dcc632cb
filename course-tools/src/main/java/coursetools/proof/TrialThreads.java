package coursetools.proof;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import learncli.grading.Grader;

/** Threads that try variants, each with a worker to run them in; both start when they are first needed. */
final class TrialThreads implements AutoCloseable {

    private final ExecutorService pool;
    private Grader grader; // guarded by this

    TrialThreads(int size) {
        this.pool = Executors.newFixedThreadPool(size);
    }

    ExecutorService pool() {
        return pool;
    }

    synchronized Grader grader() {
        if (grader == null) {
            grader = new Grader(0, 1); // one worker begins now, the others when they are needed
        }
        return grader;
    }

    /** Gives up what has not been tried yet. */
    @Override
    public synchronized void close() {
        pool.shutdownNow();
        if (grader != null) {
            grader.close();
        }
    }
}
