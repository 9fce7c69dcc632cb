package lesson06;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;

/** A lingering close: the client gets time to receive the last line before the socket closes. */
final class LingeringClose {

    private LingeringClose() {}

    /**
     * Ends our side, then waits at most {@code time} for the client to end its own; the caller closes the socket.
     *
     * <p>Why not just close? Closing a socket while something the client sent is still unread resets the connection,
     * and the reset may overtake our last line. So whatever still arrives is read and dropped.
     */
    static void of(Socket client, Duration time) {
        Deadline deadline = Deadline.in(time);
        try {
            client.shutdownOutput(); // after our last line the client reads end of stream
            InputStream in = client.getInputStream();
            byte[] dropped = new byte[1024];
            do {
                client.setSoTimeout(deadline.millisLeft()); // limits one read only, so it is set again before each
            } while (in.read(dropped) != -1); // blocks until the client sends something, ends its side, or time is up
        } catch (IOException e) {
            // It has had its time, or is gone already: either way the caller closes the socket now.
        }
    }
}
