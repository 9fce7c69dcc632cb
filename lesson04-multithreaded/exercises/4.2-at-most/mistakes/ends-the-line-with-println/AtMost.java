// believes: println ends a line with \n
// caught by: 7, 9
// breaks: R12
package lesson04.exercise;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.util.concurrent.Semaphore;

/**
 * A limit on the number of clients served at the same time: each client takes a place, and a client that finds none is
 * turned away. Many threads may call all methods at once.
 */
public final class AtMost {

    private final Semaphore free;

    /** Makes a limit with this many places, all free (R1). */
    public AtMost(int places) {
        free = new Semaphore(places);
    }

    /** Takes a place if one is free. Returns whether it has taken one (R2), and never waits (R3). */
    public boolean enter() {
        return free.tryAcquire();
    }

    /** Gives a place back. Called once for each {@link #enter} that returned true (R4). */
    public void leave() {
        free.release();
    }

    /** Returns a handler that lets {@code handler} talk to the client, or turns the client away. */
    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (!enter()) {
                turnAway(client);
                return;
            }
            try {
                handler.handle(client);
            } finally {
                leave();
            }
        };
    }

    private static void turnAway(Socket client) throws IOException {
        try (client) {
            PrintWriter out = new PrintWriter(client.getOutputStream(), true, US_ASCII);
            out.println("Server full");
        }
    }
}
