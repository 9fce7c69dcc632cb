// believes: once you have told a client that the server is full, you have turned it away
// caught by: 6, 8
package lesson04.exercise;

import java.io.PrintWriter;

public final class AtMost {

    private final int limit;
    private int count;

    public AtMost(int limit) {
        this.limit = limit;
    }

    public synchronized boolean enter() {
        if (count >= limit) {
            return false;
        }
        count++;
        return true;
    }

    public synchronized void leave() {
        count--;
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (!enter()) {
                PrintWriter out = new PrintWriter(client.getOutputStream(), true);
                out.println("Server full");
                client.shutdownOutput();
            }
            try {
                handler.handle(client);
            } finally {
                leave();
            }
        };
    }
}
