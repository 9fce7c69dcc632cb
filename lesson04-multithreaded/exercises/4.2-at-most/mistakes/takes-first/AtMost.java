// believes: you can take a place first and give it back a moment later if that was wrong, and nobody notices
// caught by: 4
package lesson04.exercise;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

public final class AtMost {

    private final int max;
    private final AtomicInteger current = new AtomicInteger();

    public AtMost(int max) {
        this.max = max;
    }

    public boolean enter() {
        if (current.incrementAndGet() > max) {
            current.decrementAndGet();
            return false;
        }
        return true;
    }

    public void leave() {
        current.decrementAndGet();
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (!enter()) {
                client.getOutputStream().write("Server full\n".getBytes(StandardCharsets.UTF_8));
                client.close();
                return;
            }
            try {
                handler.handle(client);
            } finally {
                leave();
            }
        };
    }
}
