// believes: a count is safe if only one thread uses it, so it needs a thread of its own
// caught by: 1, 3, 4, 10
// breaks: R6
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class AtMost {

    private final ExecutorService counter = Executors.newSingleThreadExecutor();
    private final int places;
    private int taken;

    public AtMost(int places) {
        this.places = places;
    }

    public boolean enter() {
        return CompletableFuture.supplyAsync(this::take, counter).join();
    }

    private boolean take() {
        if (taken == places) {
            return false;
        }
        taken++;
        return true;
    }

    public void leave() {
        CompletableFuture.runAsync(() -> taken--, counter).join();
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
