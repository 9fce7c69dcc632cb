package learncli.grading;

import learncli.grading.worker.Job;

/**
 * Workers for one author after the other: none runs the classes of two. The next one is started in advance. For one thread.
 */
final class FreshWorkers implements Workers {

    private final JvmStarter starter;
    private WorkerProcess next;
    private WorkerProcess current; // null if the present author's classes have not run yet

    FreshWorkers(JvmStarter starter) {
        this.starter = starter;
        this.next = WorkerProcess.start(starter);
    }

    @Override
    public JobResult run(Job job, Conditions conditions, Hanging hanging) {
        if (current != null && !current.isFit()) {
            forget();
        }
        if (current == null) {
            WorkerProcess started = WorkerProcess.start(starter);
            current = next;
            next = started;
        }
        return current.run(job, conditions, hanging);
    }

    /** What comes now was written by someone else. */
    void forget() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    @Override
    public void close() {
        forget();
        next.close();
    }
}
