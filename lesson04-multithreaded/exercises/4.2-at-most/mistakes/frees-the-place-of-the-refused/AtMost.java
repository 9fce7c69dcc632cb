// believes: everything belongs into try and finally, and what the finally does can do no harm
// caught by: 7, 8, 9
// breaks: R13
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
        if (taken == places) {
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
            try {
                if (enter()) {
                    handler.handle(client);
                } else {
                    turnAway(client);
                }
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
