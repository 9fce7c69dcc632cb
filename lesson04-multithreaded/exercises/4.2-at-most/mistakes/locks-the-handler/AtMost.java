// believes: inside an anonymous class, this is the object that has made it
// caught by: 4
// breaks: R5
package lesson04.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;

public final class AtMost {

    private static final byte[] FULL = "Server full\n".getBytes(UTF_8);

    private int free;

    public AtMost(int places) {
        free = places;
    }

    public synchronized boolean enter() {
        if (free == 0) {
            return false;
        }
        free--;
        return true;
    }

    public synchronized void leave() {
        free++;
    }

    public ClientHandler around(ClientHandler handler) {
        return new ClientHandler() {
            @Override
            public void handle(Socket client) throws IOException {
                if (!enter()) {
                    turnAway(client);
                    return;
                }
                try {
                    handler.handle(client);
                } finally {
                    synchronized (this) {
                        free++;
                    }
                }
            }
        };
    }

    private static void turnAway(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write(FULL);
        }
    }
}
