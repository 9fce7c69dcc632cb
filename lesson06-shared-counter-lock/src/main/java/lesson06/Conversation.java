package lesson06;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import lesson06.terminal.Show;

/** The server's talk with one client that has its number: one message, one answer, and a farewell. */
final class Conversation {

    private static final int LONGEST_MESSAGE = 1024; // bytes; what is longer is cut
    private static final int LONGEST_REST = 1 << 20; // bytes; more than this of what was cut off is not waited for

    private final Socket client;
    private final int number;
    private final Limits limits;
    private final PrintStream out;

    Conversation(Socket client, int number, Limits limits, PrintStream out) {
        this.client = client;
        this.number = number;
        this.limits = limits;
        this.out = out;
    }

    /** Talks with the client; the caller closes the socket. */
    void hold() throws IOException {
        String message = message();
        if (message != null) {
            out.println("Client " + number + " says: " + Show.text(message));
            String answer = "Hello Client " + number + ", server received your message!";
            client.getOutputStream().write(answer.getBytes(UTF_8));
            farewell();
        }
    }

    /**
     * The client's message, or null if it has none. One read is all there is: the client sends no newline and then waits
     * with its side open, so nothing says where its message ends, and a second read could block until the deadline. The
     * price is lesson 2's: of a message that arrives in two pieces, this is the first piece.
     */
    private String message() throws IOException {
        byte[] bytes = new byte[LONGEST_MESSAGE];
        try {
            client.setSoTimeout((int) limits.silence().toMillis());
            InputStream in = client.getInputStream();
            int count = in.read(bytes); // blocks until a byte is there, the client has ended its side, or time is up
            if (count == -1) {
                out.println("Client " + number + " left without a message.");
                return null;
            }
            return new String(bytes, 0, count, UTF_8);
        } catch (SocketTimeoutException e) {
            out.println("Client " + number + " said nothing for " + inWords(limits.silence()) + ".");
            return null;
        }
    }

    /**
     * Ends our side, then waits a moment for the client to end its own, and drops what it still sends. To close a socket
     * with bytes unread, or with more to come, is to reset the connection, and a reset can destroy the answer on its way.
     */
    private void farewell() {
        long end = System.nanoTime() + limits.farewell().toNanos();
        byte[] dropped = new byte[8192];
        int rest = 0;
        try {
            client.shutdownOutput(); // the client reads the answer and then end of stream
            InputStream in = client.getInputStream();
            while (rest < LONGEST_REST) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return; // it sends on and on
                }
                client.setSoTimeout((int) left);
                int count = in.read(dropped); // blocks likewise
                if (count == -1) {
                    return; // it has ended its side
                }
                rest += count;
            }
        } catch (IOException e) {
            // Too slow, or gone: it has been answered either way, and the caller closes the socket.
        }
    }

    private static String inWords(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
