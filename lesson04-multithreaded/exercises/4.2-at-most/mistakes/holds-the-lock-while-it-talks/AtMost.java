// believes: everything that uses the count has to be in one synchronized block, including the conversation
// caught by: 5
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
            synchronized (this) {
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
            }
        };
    }
}
