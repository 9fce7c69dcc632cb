// believes: a limit of n is reached when there are more than n
// caught by: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
// breaks: R2
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class AtMost {

    private final int places;
    private int taken;

    public AtMost(int places) {
        this.places = places;
    }

    public synchronized boolean enter() {
        if (taken > places) {
            return false;
        }
        taken++;
        return true;
    }

    public synchronized void leave() {
        taken--;
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
