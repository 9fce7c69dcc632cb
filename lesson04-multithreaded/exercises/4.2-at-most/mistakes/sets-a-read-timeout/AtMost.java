// believes: a silent client must not keep its place for ever
// caught by: 6
// breaks: R8
package lesson04.exercise;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;

/**
 * A limit on the number of clients served at the same time: each client takes a place, and a client that finds none is
 * turned away. Many threads may call all methods at once.
 */
public final class AtMost {

    private static final int READ_TIMEOUT_MS = 60_000; // a silent client must not keep its place for ever

    private int free; // guarded by this object's lock

    /** Makes a limit with this many places, all free (R1). */
    public AtMost(int places) {
        free = places;
    }

    /** Takes a place if one is free. Returns whether it has taken one (R2), and never waits (R3). */
    public synchronized boolean enter() {
        if (free == 0) {
            return false;
        }
        free--;
        return true;
    }

    /** Gives a place back. Called once for each {@link #enter} that returned true (R4). */
    public synchronized void leave() {
        free++;
    }

    /** Returns a handler that lets {@code handler} talk to the client, or turns the client away. */
    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (enter()) {
                try {
                    client.setSoTimeout(READ_TIMEOUT_MS);
                    handler.handle(client);
                } finally {
                    leave();
                }
            } else {
                sendFull(client);
            }
        };
    }

    private static void sendFull(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write("Server full\n".getBytes(US_ASCII));
        }
    }
}
