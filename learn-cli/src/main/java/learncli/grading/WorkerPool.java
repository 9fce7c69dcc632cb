package learncli.grading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import learncli.grading.worker.Job;

/**
 * The workers. One that leaves nothing behind takes the next job. One that was killed is replaced, in advance if there are
 * spares.
 */
final class WorkerPool implements Workers, AutoCloseable {

    private final Deque<WorkerProcess> idle = new ArrayDeque<>(); // guarded by this
    private final Set<WorkerProcess> all = new HashSet<>(); // guarded by this
    private final TemporaryFolder temporary = new TemporaryFolder();
    private final int wanted;
    private final boolean hasSpare;
    private boolean closed;

    /**
     * For {@code atOnce} jobs at the same time, with {@code spare} more workers that wait for their turn. If
     * {@code spare} is 0, a killed worker is replaced only when it is needed.
     */
    WorkerPool(int atOnce, int spare) {
        this.wanted = atOnce + spare;
        this.hasSpare = spare > 0;
        startMissing();
    }

    /** Runs a job in a worker that is free, or in a new one. */
    @Override
    public JobResult run(Job job, Conditions conditions, Hanging hanging) {
        WorkerProcess worker = take();
        try {
            return worker.run(job, conditions, hanging);
        } finally {
            giveBack(worker);
        }
    }

    /** The worker that takes the next job has its model checker start. */
    synchronized void startModelChecker() {
        if (!idle.isEmpty()) {
            idle.peek().startModelChecker();
        }
    }

    private synchronized WorkerProcess take() {
        if (closed) {
            throw new IllegalStateException("the pool is closed");
        }
        idle.stream().filter(worker -> !worker.isFit()).toList().forEach(this::remove); // killed while it waited
        if (idle.isEmpty()) {
            startOne();
        }
        return idle.pop(); // the one that ran last: it is warm
    }

    private synchronized void giveBack(WorkerProcess worker) {
        if (worker.isFit() && !closed) {
            idle.push(worker);
        } else {
            remove(worker);
            if (hasSpare) {
                startMissing();
            }
        }
    }

    private void remove(WorkerProcess worker) {
        idle.remove(worker);
        all.remove(worker);
        worker.close();
    }

    private void startMissing() {
        while (!closed && all.size() < wanted) {
            startOne();
        }
    }

    private void startOne() {
        WorkerProcess worker = WorkerProcess.start(temporary.starter());
        all.add(worker);
        idle.addLast(worker);
    }

    /** Kills all workers, even those that are running a job, and waits until they are gone. */
    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(WorkerProcess::close);
        all.clear();
        idle.clear();
        temporary.close();
    }
}
