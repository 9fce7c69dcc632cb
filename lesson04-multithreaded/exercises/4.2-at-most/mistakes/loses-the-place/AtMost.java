// believes: the line after the call of the handler is always reached
// caught by: 7
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

    public synchronized void leave() {
        count--;
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (enter()) {
                handler.handle(client);
                leave();
            } else {
                client.getOutputStream().write("Server full\n".getBytes(StandardCharsets.UTF_8));
                client.close();
            }
        };
    }
}
