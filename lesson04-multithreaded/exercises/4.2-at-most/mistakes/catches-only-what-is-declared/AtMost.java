// believes: a handler throws only what the compiler knows of
// caught by: 6
// breaks: R9
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
            } catch (IOException | RuntimeException | Error e) {
                leave();
                throw e;
            }
            leave();
        };
    }

    private static void turnAway(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write("Server full\n".getBytes(US_ASCII));
        }
    }
}
