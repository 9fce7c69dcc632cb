// believes: a server has one limit, so its count can be static
// caught by: 10
// breaks: R7
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class AtMost {

    private final int places;
    private static int taken;

    public AtMost(int places) {
        this.places = places;
        synchronized (AtMost.class) {
            taken = 0;
        }
    }

    public boolean enter() {
        synchronized (AtMost.class) {
            return take();
        }
    }

    private boolean take() {
        if (taken == places) {
            return false;
        }
        taken++;
        return true;
    }

    public void leave() {
        synchronized (AtMost.class) {
            taken--;
        }
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
