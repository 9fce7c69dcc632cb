package lesson04.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;

/**
 * A limit to how many clients are served at the same time: each takes a place, and who finds none is turned away. All
 * methods may be called by many threads at once.
 */
public final class AtMost {

    private static final byte[] FULL = "Server full\n".getBytes(UTF_8);

    private final Semaphore free;

    /** Makes a limit with so many places, all free; at least 1. */
    public AtMost(int places) {
        free = new Semaphore(places);
    }

    /** Takes a place, if one is free; returns at once whether it has taken one. */
    public boolean enter() {
        return free.tryAcquire(); // looks and takes in one step; acquire() would wait
    }

    /** Gives a place back: called once for each {@link #enter} that returned true. */
    public void leave() {
        free.release();
    }

    /**
     * Returns a handler that lets {@code handler} talk to a client as long as there is a place for it, and else says {@code
     * Server full} and closes the client's socket. It is called in the client's own thread.
     */
    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (!enter()) {
                turnAway(client);
                return;
            }
            try { // from here on there is a place to give back, once, however the handler ends
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
