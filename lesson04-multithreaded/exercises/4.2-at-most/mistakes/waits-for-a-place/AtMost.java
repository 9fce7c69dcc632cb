// believes: a client that finds no place waits until there is one
// caught by: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
// breaks: R3
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

public final class AtMost {

    private final Semaphore free;

    public AtMost(int places) {
        free = new Semaphore(places);
    }

    public boolean enter() {
        free.acquireUninterruptibly();
        return true;
    }

    public void leave() {
        free.release();
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
