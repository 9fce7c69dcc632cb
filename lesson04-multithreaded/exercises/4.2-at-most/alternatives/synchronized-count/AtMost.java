package lesson04.exercise;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The same with a count and the object's own lock, which is held only while the count is used. */
public final class AtMost {

    private final int places;
    private int taken; // guarded by this

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
        return new Limited(handler);
    }

    private final class Limited implements ClientHandler {

        private final ClientHandler handler;

        Limited(ClientHandler handler) {
            this.handler = handler;
        }

        @Override
        public void handle(Socket client) throws IOException {
            if (enter()) {
                try {
                    handler.handle(client);
                } finally {
                    leave();
                }
            } else {
                try (client;
                        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
                    out.write("Server full\n");
                }
            }
        }
    }
}
