package lesson04;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns clients away with one line, without a thread for them and without blocking the one that accepts. A client may have
 * sent something already, and to close a socket with that unread resets the connection, so that the line might be lost:
 * so first only our side is ended, and the socket is closed a little later.
 */
final class Refusals implements AutoCloseable {

    private static final int MOST = 100; // that wait to be closed: a flood of clients must not use up the descriptors
    private static final byte[] LINE = "Server full\n".getBytes(UTF_8);

    private final Duration grace;
    private final HangUpTimer timer;
    private final Set<Socket> waiting = ConcurrentHashMap.newKeySet(); // the acceptor adds and removes, close() reads

    /** Closes whom it turns away after {@code grace}. */
    Refusals(Duration grace, HangUpTimer timer) {
        this.grace = grace;
        this.timer = timer;
    }

    /** Sends the client {@code Server full} and end of stream; does not block. */
    void refuse(Socket client) {
        waiting.removeIf(Socket::isClosed);
        try {
            client.getOutputStream().write(LINE); // does not block: a new connection's buffers have room for a line
            client.shutdownOutput();
            if (waiting.size() < MOST) {
                waiting.add(client);
                timer.hangUpAfter(grace, client);
                return;
            }
        } catch (IOException e) {
            // It has left already.
        }
        HangUpTimer.hangUp(client);
    }

    /** Closes those that still wait for it. */
    @Override
    public void close() {
        waiting.forEach(HangUpTimer::hangUp);
    }
}
