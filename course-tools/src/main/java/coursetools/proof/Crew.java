package coursetools.proof;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import learncli.grading.Grader;

/** Threads that try variants, each with a worker to run them in; both start when they are first needed. */
final class Crew implements AutoCloseable {

    private final Path root;
    private final int size;
    private final ExecutorService threads;
    private Grader grader; // guarded by this

    Crew(Path root, int size) {
        this.root = root;
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size);
    }

    ExecutorService threads() {
        return threads;
    }

    synchronized Grader grader() {
        if (grader == null) {
            grader = new Grader(root, size);
        }
        return grader;
    }

    /** Gives up what has not been tried yet. */
    @Override
    public synchronized void close() {
        threads.shutdownNow();
        if (grader != null) {
            grader.close();
        }
    }
}
