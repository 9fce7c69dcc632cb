// believes: two atomic numbers give an exact difference, in whatever order they are read
// caught by: 4
// breaks: R3
package lesson04.exercise;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A limit on the number of clients served at the same time. */
public final class AtMost {

    private final int places;
    private final AtomicLong entered = new AtomicLong();
    private final AtomicLong left = new AtomicLong();

    public AtMost(int places) {
        this.places = places;
    }

    public boolean enter() {
        while (true) {
            long out = left.get();
            long in = entered.get();
            if (in - out >= places) {
                return false;
            }
            if (entered.compareAndSet(in, in + 1)) {
                return true;
            }
        }
    }

    public void leave() {
        left.incrementAndGet();
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (enter()) {
                try {
                    handler.handle(client);
                } finally {
                    leave();
                }
            } else {
                try (client; OutputStream out = client.getOutputStream()) {
                    out.write("Server full\n".getBytes(US_ASCII));
                }
            }
        };
    }
}
