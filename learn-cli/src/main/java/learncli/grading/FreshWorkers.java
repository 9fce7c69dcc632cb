package learncli.grading;

import learncli.grading.worker.Job;

/**
 * Runs the tests on what people have handed in, one after the other: each person's classes have a JVM of their own. The next
 * JVM is started in advance. For one thread.
 */
public final class FreshWorkers implements AutoCloseable {

    private final JvmStarter starter;
    private WorkerProcess next;
    private WorkerProcess current; // null if the present author's classes have not run yet

    /** Starts a JVM, and does not wait until it is ready. */
    public FreshWorkers(JvmStarter starter) {
        this.starter = starter;
        this.next = WorkerProcess.start(starter);
    }

    /** Runs the tests on a class. There is a result for each task, whatever the class does. */
    public Grades grade(ExerciseTests tests, Candidate candidate, Conditions conditions) {
        return new TaskRuns(this::run, tests, candidate, conditions).grades();
    }

    private JobResult run(Job job, Conditions conditions, Hanging hanging) {
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

    /** What comes now was handed in by someone else. Nothing of what ran before is left. */
    public void forget() {
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
