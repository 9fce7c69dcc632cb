package lesson05;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The end of a connection at which the client surely gets its last lines. */
final class Farewell {

    private static final int MOST_DROPPED = 65_536; // bytes that a client may still send

    private Farewell() {}

    /**
     * Sends the client what waits in its outbox and then end of stream, and lets it end its own side; the caller closes the
     * socket. To close one while something that the client sent lies unread resets the connection, and a reset may overtake
     * the last lines. So what still comes is read and dropped: up to its end, but not for ever.
     */
    static void say(Socket client, Outbox outbox, Duration time) throws IOException {
        outbox.end();
        Deadline deadline = Deadline.in(time);
        try {
            InputStream in = client.getInputStream();
            byte[] dropped = new byte[1024];
            int total = 0;
            int count = 0;
            while (count != -1 && total < MOST_DROPPED) {
                total += count;
                client.setSoTimeout(deadline.millisLeft());
                count = in.read(dropped); // blocks until the client sends something, ends its side, or time is up
            }
            outbox.awaitEnd(deadline);
        } catch (SocketTimeoutException e) {
            // It had its time.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
