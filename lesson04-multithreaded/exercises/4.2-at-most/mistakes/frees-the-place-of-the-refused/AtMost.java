// believes: everything belongs into try and finally, and what the finally does can do no harm
// caught by: 8
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
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
            try {
                if (enter()) {
                    handler.handle(client);
                } else {
                    refuse(client);
                }
            } finally {
                leave();
            }
        };
    }

    private static void refuse(Socket client) throws IOException {
        client.getOutputStream().write("Server full\n".getBytes(StandardCharsets.UTF_8));
        client.close();
    }
}
