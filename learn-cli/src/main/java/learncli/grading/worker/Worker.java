package learncli.grading.worker;

import java.time.Duration;
import java.time.Instant;
import peerkit.interleavings.InterleavingsReady;

/**
 * The main class of a JVM that runs tests for another one, to which it is connected by a {@link Channel}. Standard error is the
 * JVM's.
 */
public final class Worker {

    private Worker() {}

    private static Duration age() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }

    private static void startModelChecker() {
        try {
            InterleavingsReady.getReady();
        } catch (Exception | LinkageError e) {
            // the tests start it again, and report what happens then
        }
    }

    public static void main(String[] arguments) throws Exception {
        Channel channel = new Channel();
        ExitNotice.tellThrough(channel);
        TestRun.warmUp();
        channel.tell(new JobEvent(JobEvent.Kind.READY, "", "", age().toNanos()));
        while (true) {
            Job job = channel.next();
            if (job.equals(Job.GET_READY)) {
                startModelChecker();
                continue;
            }
            Printed.goThrough(channel);
            JvmState before = new JvmState();
            TestRun.of(job, channel::tell);
            String residue = before.restore();
            channel.tell(new JobEvent(JobEvent.Kind.FINISHED, residue, "", 0));
        }
    }
}
