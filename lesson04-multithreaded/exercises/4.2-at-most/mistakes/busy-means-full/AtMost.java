// believes: a lock that another thread holds means that the server is busy, so enter must not wait for it
// caught by: 4
// breaks: R3
package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

public final class AtMost {

    private final ReentrantLock lock = new ReentrantLock();
    private final int places;
    private int taken;

    public AtMost(int places) {
        this.places = places;
    }

    public boolean enter() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            if (taken == places) {
                return false;
            }
            taken++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    public void leave() {
        lock.lock();
        try {
            taken--;
        } finally {
            lock.unlock();
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
