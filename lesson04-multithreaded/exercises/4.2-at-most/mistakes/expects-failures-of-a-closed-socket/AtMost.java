// believes: a failure on a closed socket is how a conversation ends
// caught by: 6
// breaks: R10
package lesson04.exercise;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;

public final class AtMost {

    private final Semaphore places;

    public AtMost(int places) {
        this.places = new Semaphore(places);
    }

    public boolean enter() {
        return places.tryAcquire();
    }

    public void leave() {
        places.release();
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (!enter()) {
                turnAway(client);
                return;
            }
            try {
                handler.handle(client);
            } catch (IOException e) {
                if (!client.isClosed()) {
                    throw e;
                }
            } finally {
                leave();
            }
        };
    }

    private static void turnAway(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write("Server full\n".getBytes(US_ASCII));
        }
    }
}
