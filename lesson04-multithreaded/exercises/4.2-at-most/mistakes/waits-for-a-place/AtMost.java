// believes: a client that finds no place waits until there is one
// caught by: 6, 8
package lesson04.exercise;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

public final class AtMost {

    private final Semaphore places;

    public AtMost(int n) {
        places = new Semaphore(n, true);
    }

    public boolean enter() {
        return places.tryAcquire();
    }

    public void leave() {
        places.release();
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            try {
                places.acquire();
            } catch (InterruptedException e) {
                client.getOutputStream().write("Server full\n".getBytes(StandardCharsets.UTF_8));
                client.close();
                return;
            }
            try {
                handler.handle(client);
            } finally {
                places.release();
            }
        };
    }
}
