package learncli.grading;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits for a worker to connect. Any program on this machine could connect, but only the worker knows the secret.
 */
final class WorkerListener implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60); // a machine may be busy
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200); // whether the process still lives
    private static final int SECRET_TIME = 10_000; // milliseconds to send it: the machine may be slow

    private final ServerSocket listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final byte[] secret = new byte[16];

    WorkerListener() throws IOException {
        new SecureRandom().nextBytes(secret);
    }

    /** Tells the worker, on its standard input, where to connect and what to say. */
    void sendAddress(OutputStream standardInput) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(standardInput))) {
            out.writeInt(listener.getLocalPort());
            out.write(secret);
        }
    }

    /** Waits for the worker as long as it {@code lives}. */
    Socket await(BooleanSupplier lives) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        listener.setSoTimeout((int) LOOK_AGAIN.toMillis());
        while (lives.getAsBoolean() && System.nanoTime() - deadline < 0) {
            try {
                Socket socket = listener.accept();
                if (sendsSecret(socket)) {
                    return socket;
                }
                socket.close();
            } catch (SocketTimeoutException e) {
                // not there yet: is it still alive?
            }
        }
        throw new IOException("the JVM for the tests does not start");
    }

    private boolean sendsSecret(Socket socket) throws IOException {
        socket.setSoTimeout(SECRET_TIME);
        try {
            return MessageDigest.isEqual(socket.getInputStream().readNBytes(secret.length), secret);
        } catch (IOException e) {
            return false; // it says nothing, or resets the connection
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
