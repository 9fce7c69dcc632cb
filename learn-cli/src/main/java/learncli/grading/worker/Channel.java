package learncli.grading.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A worker's side of the connection to the JVM that started it. When the parent JVM ends, so does the worker. */
final class Channel {

    private static final int STATUS_WHEN_ALONE = 1;

    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final DataInputStream in;
    private final DataOutputStream out; // guarded by itself

    /** Connects to a port of this machine, and sends the secret that only this worker knows. */
    Channel(int port, byte[] secret) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true); // events are small, and the other side waits for each
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.write(secret);
        out.flush();
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
        } catch (IOException gone) {
            Runtime.getRuntime().halt(STATUS_WHEN_ALONE); // not exit: a learner's shutdown hook could hang
        }
    }
}
