// believes: with an atomic integer, everything you do with it is thread-safe
// caught by: 3, 4
// breaks: R5
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

public final class AtMost {

    private final int places;
    private final AtomicInteger taken = new AtomicInteger();

    public AtMost(int places) {
        this.places = places;
    }

    public boolean enter() {
        if (taken.get() >= places) {
            return false;
        }
        taken.incrementAndGet();
        return true;
    }

    public void leave() {
        taken.decrementAndGet();
    }

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

    private void turnAway(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write("Server full\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
