// believes: the client closes first, and soon
// caught by: 7, 9
// breaks: R12
package lesson04.exercise;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
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
            } finally {
                leave();
            }
        };
    }

    private static void turnAway(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write("Server full\n".getBytes(US_ASCII));
            client.shutdownOutput();
            client.setSoTimeout(5000); // a close with unread bytes would reset the connection
            while (client.getInputStream().read() != -1) {
                // what it has sent meanwhile
            }
        } catch (SocketTimeoutException e) {
            // it has had its time
        }
    }
}
