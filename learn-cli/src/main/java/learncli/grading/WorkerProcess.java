package learncli.grading;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import learncli.grading.worker.Job;
import learncli.grading.worker.JobEvent;

/** A JVM that runs jobs one after the other, and can be killed. */
final class WorkerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60); // a machine may be busy
    private static final SecureRandom KEYS = new SecureRandom();

    private final ChildJvm jvm;
    private final EventReader events;
    private Pace pace = Pace.USUAL;
    private boolean ready;

    private WorkerProcess(ChildJvm jvm, long key) {
        this.jvm = jvm;
        this.events = new EventReader(jvm.in(), key);
    }

    /** Starts a worker, and does not wait until it is ready. */
    static WorkerProcess start(JvmStarter starter) {
        ChildJvm jvm = ChildJvm.start(starter, WorkerCommand.arguments());
        long key = KEYS.nextLong();
        try {
            DataOutputStream out = new DataOutputStream(jvm.out());
            out.writeLong(key);
            out.flush();
        } catch (IOException e) {
            // it has ended: the first job will say so
        }
        return new WorkerProcess(jvm, key);
    }

    /** Has the model checker start, and does not wait for it. */
    void startModelChecker() {
        try {
            Job.GET_READY.write(new DataOutputStream(new BufferedOutputStream(jvm.out())));
        } catch (IOException e) {
            // it has ended: the first job will say so
        }
    }

    /** Runs a job. If a limit of the conditions runs out, or the JVM ends, the result is what happened so far. */
    JobResult run(Job job, Conditions conditions, Hanging hanging) {
        JobRun run = new JobRun(job, conditions, hanging);
        try {
            awaitReady();
            jvm.said(); // drops what it said in the job before
            run = new JobRun(job, conditions.at(pace), hanging);
            run.exchange(events, jvm.out());
        } catch (TimeoutException e) {
            run.stoppedBy(
                    ready
                            ? "still running after " + run.limit().toSeconds() + " s"
                            : "the JVM for the tests does not start");
        } catch (ProtocolException e) {
            run.brokenBy("the JVM of the tests can't be understood any more: " + e.getMessage());
        } catch (IOException e) {
            tellHowItEnded(run, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.stoppedBy("interrupted");
        }
        if (!run.wasClean()) {
            kill();
        }
        return run.result(events.printed(), conditions.granted(pace));
    }

    /** From its first job on, the pace of the machine is known. */
    private void awaitReady() throws IOException, InterruptedException, TimeoutException {
        if (!ready) {
            JobEvent first = events.next(START);
            pace = Pace.ofStart(Duration.ofNanos(first.number()));
            ready = true;
        }
    }

    private void tellHowItEnded(JobRun run, IOException lost) {
        try {
            if (jvm.awaitEnd()) {
                run.diedWith(jvm.status(), jvm.said());
            } else {
                run.stoppedBy("the connection to the JVM of the tests was lost: " + lost.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.stoppedBy("interrupted");
        }
    }

    /** Whether it can take another job. */
    boolean isFit() {
        return jvm.isAlive();
    }

    /** Kills it, and waits a moment until none of its processes is left. */
    private void kill() {
        jvm.kill();
        try {
            events.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        jvm.close();
    }
}
