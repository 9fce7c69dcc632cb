// believes: a closed connection tells the client enough
// caught by: 7, 9
// breaks: R12
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;

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
        client.close();
    }
}
