// believes: a place is something that has to be there in memory, as a chair is
// caught by: 1
// breaks: R1
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class AtMost {

    private final boolean[] taken;

    public AtMost(int places) {
        taken = new boolean[places];
    }

    public synchronized boolean enter() {
        for (int place = 0; place < taken.length; place++) {
            if (!taken[place]) {
                taken[place] = true;
                return true;
            }
        }
        return false;
    }

    public synchronized void leave() {
        for (int place = 0; place < taken.length; place++) {
            if (taken[place]) {
                taken[place] = false;
                return;
            }
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
