// believes: a server that was full once had better stay closed
// caught by: 2, 4, 5, 9
// breaks: R4
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class AtMost {

    private final int places;
    private int taken;
    private boolean full;

    public AtMost(int places) {
        this.places = places;
    }

    public synchronized boolean enter() {
        if (full || taken == places) {
            full = true;
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
