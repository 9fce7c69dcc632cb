package lesson04.exercise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** The same with an explicit lock, and a NIO buffer for the message. */
public final class AtMost {

    private final ReentrantLock lock = new ReentrantLock();
    private final int places;
    private int clients; // guarded by lock

    public AtMost(int places) {
        this.places = places;
    }

    public boolean enter() {
        lock.lock();
        try {
            boolean hasRoom = clients < places;
            clients += hasRoom ? 1 : 0;
            return hasRoom;
        } finally {
            lock.unlock();
        }
    }

    public void leave() {
        lock.lock();
        try {
            clients--;
        } finally {
            lock.unlock();
        }
    }

    public ClientHandler around(ClientHandler handler) {
        return client -> {
            if (enter()) {
                try {
                    handler.handle(client);
                } finally {
                    leave();
                }
                return;
            }
            try {
                ByteBuffer message = StandardCharsets.US_ASCII.encode("Server full\n");
                client.getOutputStream().write(message.array(), 0, message.limit());
            } finally {
                client.close();
            }
        };
    }
}
