package learncli.grading.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A worker's connection to the JVM that started it: jobs come through standard input, events go through standard output. When
 * the parent JVM ends, so does the worker.
 */
final class Channel {

    private static final int STATUS_WHEN_ALONE = 1;

    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final DataInputStream in;
    private final DataOutputStream out; // guarded by itself
    private final long key; // before each event: other code that writes to standard output does not know it

    /** From now on, standard input is empty for everyone else. */
    Channel() throws IOException {
        in = new DataInputStream(new BufferedInputStream(System.in));
        out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setIn(InputStream.nullInputStream());
        key = in.readLong();
        Thread reader = new Thread(this::readJobs, "learn-channel");
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits for the next job. */
    Job next() throws InterruptedException {
        return jobs.take();
    }

    void tell(JobEvent event) {
        synchronized (out) {
            try {
                out.writeLong(key);
                event.write(out);
            } catch (IOException e) {
                Runtime.getRuntime().halt(STATUS_WHEN_ALONE);
            }
        }
    }

    /** Always reads, so that it notices the end of the other JVM even while a learner's code runs and never ends. */
    private void readJobs() {
        try {
            while (true) {
                jobs.add(Job.read(in));
            }
        } catch (IOException | OutOfMemoryError gone) {
            Runtime.getRuntime().halt(STATUS_WHEN_ALONE); // not exit: a learner's shutdown hook could hang
        }
    }
}
