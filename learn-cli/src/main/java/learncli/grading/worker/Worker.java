package learncli.grading.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * The main class of a JVM that runs tests for another one. It reads from standard input the port to connect to, and the
 * secret to send there. Standard output is the learner's, standard error the JVM's.
 */
public final class Worker {

    private Worker() {}

    private static Duration age() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream first = new DataInputStream(System.in);
        Channel channel = new Channel(first.readInt(), first.readAllBytes());
        Printed.install();
        ExitNotice.tellThrough(channel);
        TestRun.warmUp();
        channel.tell(new JobEvent(JobEvent.Kind.READY, "", "", age().toNanos()));
        while (true) {
            Job job = channel.next();
            JvmState before = JvmState.now();
            TestRun.of(job, channel::tell);
            String residue = before.restore();
            channel.tell(new JobEvent(JobEvent.Kind.FINISHED, residue, "", Printed.count()));
        }
    }
}
