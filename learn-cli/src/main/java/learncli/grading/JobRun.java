package learncli.grading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import learncli.grading.worker.Job;
import learncli.grading.worker.JobEvent;

/** One job, from sending it to its last event. */
final class JobRun {

    private final Map<String, JobEvent> ended = new LinkedHashMap<>();
    private String running = "";
    private long begun; // System.nanoTime() when it began
    private Duration limit = Duration.ZERO; // whichever is reached first
    private String trouble = "";
    private String exit; // the place in the code, once it is known that System.exit was called
    private JobEvent last; // null until the job is done

    /**
     * Sends the job, and listens until it is done or has hung too often.
     *
     * @throws SocketTimeoutException if the job or one of its tasks takes longer than its limit
     * @throws IOException if the other side is gone
     */
    void exchange(Socket socket, Job job, Conditions conditions, Hanging hanging) throws IOException {
        long deadline = System.nanoTime() + conditions.limit().toNanos();
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        conditions.applyTo(job).write(new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
        while (last == null && !hanging.isEnough()) {
            long rest = deadline - System.nanoTime();
            long tasks =
                    running.isEmpty() ? rest : begun + conditions.tasksLimit().toNanos() - System.nanoTime();
            limit = tasks < rest ? conditions.tasksLimit() : conditions.limit();
            rest = TimeUnit.NANOSECONDS.toMillis(Math.min(rest, tasks));
            socket.setSoTimeout((int) Math.max(1, Math.min(rest, Integer.MAX_VALUE)));
            take(JobEvent.read(in), conditions, hanging);
        }
    }

    private void take(JobEvent event, Conditions conditions, Hanging hanging) {
        switch (event.kind()) {
            case READY -> throw new IllegalStateException("a worker is ready only once");
            case STARTED -> {
                running = event.text();
                begun = System.nanoTime();
            }
            case PASSED, FAILED, ABORTED -> {
                running = "";
                ended.put(event.text(), event);
                if (!conditions.killsTasks()) { // else those that hang are killed, and the others were only slow
                    hanging.note(event);
                }
            }
            case BROKEN -> trouble = event.text();
            case EXITS -> exit = event.text();
            case FINISHED -> last = event;
        }
    }

    /** Something went wrong that the worker can't report itself. */
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

    /** How many bytes the worker says it has printed; 0 if it says nothing any more. */
    long printed() {
        return last == null ? 0 : last.number();
    }

    JobResult result(String output, Pace pace) {
        return new JobResult(ended, running, trouble, output, last == null ? "" : last.text(), pace);
    }
}
