// believes: updateAndGet calls its function once
// caught by: 3, 4
// breaks: R5
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A limit on the number of clients served at the same time. */
public final class AtMost {

    private static final byte[] FULL = "Server full\n".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger free;

    public AtMost(int places) {
        this.free = new AtomicInteger(places);
    }

    public boolean enter() {
        boolean[] entered = new boolean[1];
        free.updateAndGet(n -> {
            if (n == 0) {
                return 0;
            }
            entered[0] = true;
            return n - 1;
        });
        return entered[0];
    }

    public void leave() {
        free.incrementAndGet();
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (!enter()) {
                refuse(client);
                return;
            }
            try {
                handler.handle(client);
            } finally {
                leave();
            }
        };
    }

    private static void refuse(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write(FULL);
        }
    }
}
