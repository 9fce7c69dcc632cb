// believes: volatile makes a count safe, because every thread sees its newest value
// caught by: 3, 4
package lesson04.exercise;

import java.nio.charset.StandardCharsets;

public final class AtMost {

    private final int limit;
    private volatile int count;

    public AtMost(int limit) {
        this.limit = limit;
    }

    public boolean enter() {
        if (count >= limit) {
            return false;
        }
        count = count + 1;
        return true;
    }

    public void leave() {
        count = count - 1;
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
