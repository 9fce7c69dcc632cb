// believes: a failure needs its own clean-up in addition to the one in finally
// caught by: 7
package lesson04.exercise;

import java.io.IOException;
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
            if (!enter()) {
                client.getOutputStream().write("Server full\n".getBytes(StandardCharsets.UTF_8));
                client.close();
                return;
            }
            try {
                handler.handle(client);
            } catch (IOException e) {
                System.err.println("client lost, its place is free again");
                leave();
                throw e;
            } finally {
                leave();
            }
        };
    }
}
