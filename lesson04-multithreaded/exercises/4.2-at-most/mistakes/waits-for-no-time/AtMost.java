// believes: to wait for no time at all is the same as not to wait
// caught by: 2
// breaks: R3
package lesson04.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A limit on the number of clients served at the same time: each client takes a place, and a client that finds none is
 * turned away. Many threads may call all methods at once.
 */
public final class AtMost {

    private static final byte[] FULL = "Server full\n".getBytes(UTF_8);

    private final Semaphore free;

    /** Makes a limit with this many places, all free; at least 1. */
    public AtMost(int places) {
        free = new Semaphore(places);
    }

    /** Takes a place if one is free. Returns whether it has taken one, and never waits. */
    public boolean enter() {
        try {
            return free.tryAcquire(0, TimeUnit.SECONDS);
        } catch (InterruptedException e) { // thrown although there is a place
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives a place back. Called once for each {@link #enter} that returned true. */
    public void leave() {
        free.release();
    }

    /**
     * Returns a handler that takes a place and lets {@code handler} talk to the client. If there is no place, it sends
     * {@code Server full} and closes the client's socket instead. It is called in the client's own thread.
     */
    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (!enter()) {
                turnAway(client);
                return;
            }
            try { // from here on we hold a place, and give it back once, however the handler ends
                handler.handle(client);
            } finally {
                leave();
            }
        };
    }

    private static void turnAway(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write(FULL);
        }
    }
}
