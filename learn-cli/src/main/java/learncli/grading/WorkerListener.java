package learncli.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
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
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import learncli.grading.worker.Wire;

/**
 * Waits for a worker to connect. Any program on this machine could connect, but only the worker knows the secret.
 */
final class WorkerListener implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60); // a machine may be busy
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200); // whether the process still lives
    private static final int STRANGERS_TIME = 10_000; // milliseconds to say the secret: the machine may be slow

    private final ServerSocket listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final String secret = secret();

    WorkerListener() throws IOException {}

    private static String secret() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Tells the worker, on its standard input, where to connect and what to say. */
    void invite(OutputStream standardInput) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(standardInput))) {
            out.writeInt(listener.getLocalPort());
            Wire.writeText(out, secret);
        }
    }

    /** Waits for the worker as long as it {@code lives}. */
    Socket await(BooleanSupplier lives) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        listener.setSoTimeout((int) LOOK_AGAIN.toMillis());
        while (lives.getAsBoolean() && System.nanoTime() - deadline < 0) {
            try {
                Socket guest = listener.accept();
                if (knowsTheSecret(guest)) {
                    return guest;
                }
                guest.close();
            } catch (SocketTimeoutException e) {
                // not there yet: is it still alive?
            }
        }
        throw new IOException("the JVM for the tests does not start");
    }

    private boolean knowsTheSecret(Socket guest) throws IOException {
        guest.setSoTimeout(STRANGERS_TIME);
        try {
            // not buffered: others read what comes after the secret
            DataInputStream in = new DataInputStream(guest.getInputStream());
            byte[] said = in.readNBytes(Integer.BYTES + secret.length());
            byte[] expected = new byte[Integer.BYTES + secret.length()];
            expected[Integer.BYTES - 1] = (byte) secret.length(); // as Wire writes it
            System.arraycopy(secret.getBytes(UTF_8), 0, expected, Integer.BYTES, secret.length());
            return MessageDigest.isEqual(said, expected);
        } catch (IOException e) {
            return false; // a stranger that says nothing, or resets
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
