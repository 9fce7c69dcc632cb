// believes: a look at the count needs no lock if it is checked again under the lock
// caught by: 4
// breaks: R5
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A limit on the number of clients served at the same time. */
public final class AtMost {

    private static final byte[] FULL = "Server full\n".getBytes(StandardCharsets.US_ASCII);

    private final Object lock = new Object();
    private int free;

    public AtMost(int places) {
        this.free = places;
    }

    public boolean enter() {
        if (free == 0) { // a full server says no all the time: without the lock that costs nothing
            return false;
        }
        synchronized (lock) {
            if (free == 0) { // another thread may have taken the last one
                return false;
            }
            free--;
            return true;
        }
    }

    public void leave() {
        synchronized (lock) {
            free++;
        }
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (!enter()) {
                refuse(client);
                return;
            }
            try {
                handler.handle(client);
            } finally {
                leave();
            }
        };
    }

    private static void refuse(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write(FULL);
        }
    }
}
