package learncli.grading;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import learncli.grading.worker.Job;
import learncli.grading.worker.JobEvent;

/** One job, from sending it to its last event. */
final class JobRun {

    private final Map<String, JobEvent> ended = new LinkedHashMap<>();
    private String running = "";
    private long begun; // System.nanoTime() when it began
    private Duration tasksLimit = Duration.ZERO; // of the task that is running
    private Duration limit = Duration.ZERO; // whichever is reached first
    private String trouble = "";
    private String exit; // the place in the code, once it is known that System.exit was called
    private JobEvent last; // null until the job is done
    private boolean broken;
    private final Job job;
    private final Conditions conditions;
    private final Hanging hanging;

    JobRun(Job job, Conditions conditions, Hanging hanging) {
        this.job = conditions.applyTo(job);
        this.conditions = conditions;
        this.hanging = hanging;
    }

    /**
     * Sends the job, and listens until it is done or has hung too often.
     *
     * @throws TimeoutException if the job or one of its tasks takes longer than its limit
     * @throws ProtocolException if the other side says what no worker says
     * @throws IOException if the other side is gone
     */
    void exchange(EventReader events, OutputStream out) throws IOException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + conditions.limit().toNanos();
        send(out);
        while (last == null && !hanging.isEnough()) {
            long rest = deadline - System.nanoTime();
            long tasks = running.isEmpty() ? rest : begun + tasksLimit.toNanos() - System.nanoTime();
            limit = tasks < rest ? tasksLimit : conditions.limit();
            take(events.next(Duration.ofNanos(Math.min(rest, tasks))));
        }
    }

    /** In another thread: a JVM that no longer reads must not stop this one. */
    private void send(OutputStream out) {
        Thread sender = new Thread(
                () -> {
                    try {
                        job.write(new DataOutputStream(new BufferedOutputStream(out)));
                    } catch (IOException e) {
                        // the JVM is gone: who waits for its events hears of it
                    }
                },
                "learn-job");
        sender.setDaemon(true);
        sender.start();
    }

    private void take(JobEvent event) throws ProtocolException {
        switch (event.kind()) {
            case READY, PRINTED -> throw new ProtocolException(event.kind() + " is not for a job");
            case STARTED -> {
                running = toRun(event);
                begun = System.nanoTime();
                tasksLimit = conditions.tasksLimit(event.number());
            }
            case PASSED, FAILED, ABORTED -> {
                ended.put(toRun(event), event);
                running = "";
                if (!conditions.killsTasks()) { // else those that hang are killed, and the others were only slow
                    hanging.note(event);
                }
            }
            case BROKEN -> trouble = event.text();
            case EXITS -> exit = event.text();
            case FINISHED -> last = event;
        }
    }

    /** The method that an event is about: one of the job's that has no result so far. */
    private String toRun(JobEvent event) throws ProtocolException {
        if (!job.methods().contains(event.text()) || ended.containsKey(event.text())) {
            throw new ProtocolException("no result of " + event.text() + " is wanted");
        }
        return event.text();
    }

    /** Something went wrong that the worker itself can't report. */
    void stoppedBy(String what) {
        trouble = what;
    }

    /** The limit that will be reached next. */
    Duration limit() {
        return limit;
    }

    /** The JVM ended with this status and this message. */
    void diedWith(int status, String said) {
        String place = exit == null || exit.isEmpty() ? "" : " at " + exit;
        trouble = exit == null
                ? ("the JVM ended with status " + status + "\n" + said).strip()
                : "your program called System.exit(" + status + ")" + place;
    }

    /** Whether it was done, and left nothing behind. */
    boolean wasClean() {
        return last != null && last.text().isEmpty();
    }

    /** The other side said what no worker says: nothing it said can be trusted. */
    void brokenBy(String what) {
        broken = true;
        trouble = what;
    }

    JobResult result(String output, Pace pace) {
        return new JobResult(ended, running, trouble, broken, output, last == null ? "" : last.text(), pace);
    }
}
