// believes: only enter() makes a decision, so only enter() needs the lock
// caught by: 4
package lesson04.exercise;

import java.nio.charset.StandardCharsets;

public final class AtMost {

    private final int limit;
    private int count;

    public AtMost(int limit) {
        this.limit = limit;
    }

    public synchronized boolean enter() {
        if (count >= limit) {
            return false;
        }
        count++;
        return true;
    }

    public void leave() {
        count--;
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
