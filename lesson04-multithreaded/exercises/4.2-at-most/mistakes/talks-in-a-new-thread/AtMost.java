// believes: each client needs a thread of its own, so the handler gets one here
// caught by: 5, 6
// breaks: R8
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
            if (!enter()) {
                turnAway(client);
                return;
            }
            try {
                Thread thread = new Thread(() -> talk(handler, client));
                thread.start();
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                leave();
            }
        };
    }

    private static void talk(ClientHandler handler, Socket client) {
        try {
            handler.handle(client);
        } catch (IOException e) {
            System.err.println("connection lost: " + e.getMessage());
        }
    }

    private void turnAway(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write("Server full\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
