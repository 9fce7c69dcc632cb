package lesson04.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** The same without a lock: the count is written only if no other thread has changed it since it was read. */
public final class AtMost {

    private final AtomicInteger free;

    public AtMost(int places) {
        free = new AtomicInteger(places);
    }

    public boolean enter() {
        int seen = free.get();
        while (seen > 0) {
            if (free.compareAndSet(seen, seen - 1)) {
                return true;
            }
            seen = free.get();
        }
        return false;
    }

    public void leave() {
        free.incrementAndGet();
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            boolean in = enter();
            try {
                if (in) {
                    handler.handle(client);
                } else {
                    try (client;
                            PrintStream out = new PrintStream(client.getOutputStream(), true, UTF_8)) {
                        out.print("Server full\n"); // a PrintStream throws nothing
                    }
                }
            } finally {
                if (in) {
                    leave();
                }
            }
        };
    }
}
