// believes: if you have seen a free place, you can take it, and give it back if another client was quicker
// caught by: 4
// breaks: R3
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

public final class AtMost {

    private final AtomicInteger free;

    public AtMost(int places) {
        free = new AtomicInteger(places);
    }

    public boolean enter() {
        if (free.get() == 0) {
            return false;
        }
        if (free.decrementAndGet() < 0) {
            free.incrementAndGet();
            return false;
        }
        return true;
    }

    public void leave() {
        free.incrementAndGet();
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
