package learncli.book;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The sockets of a hosted program, which its end closes, as the system does when a process ends. */
final class Belongings {

    private final Set<Closeable> sockets = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean closed;

    /** Throws if the program has ended: a thread has outlived it. */
    synchronized void add(Closeable socket) {
        if (closed) {
            close(socket);
            throw new Ended();
        }
        sockets.add(socket);
    }

    void close() {
        List<Closeable> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(sockets);
        }
        all.forEach(Belongings::close);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The system closes it all the same.
        }
    }
}
