package lesson07;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;

/** The event loops of a server, which get its clients in turn. Only {@link #close()} is for several threads. */
final class EventLoops implements AutoCloseable {

    private final List<EventLoop> loops = new ArrayList<>();
    private int next;

    private EventLoops() {}

    static EventLoops start(int count, ServerSocketChannel listener, PrintStream out) throws IOException {
        EventLoops loops = new EventLoops();
        try {
            for (int i = 0; i < count; i++) {
                loops.loops.add(EventLoop.start(listener, out));
            }
            return loops;
        } catch (IOException e) { // for example, no file descriptor is left
            loops.close();
            throw e;
        }
    }

    void add(Client client) {
        loops.get(next).add(client);
        next = (next + 1) % loops.size();
    }

    /** How many clients they have. */
    int count() {
        return loops.stream().mapToInt(EventLoop::count).sum();
    }

    /** Has all loops close their clients, and waits a moment until they have ended. */
    @Override
    public void close() {
        loops.forEach(EventLoop::stop);
        loops.forEach(loop -> ClientThreads.awaitEnd(loop.thread));
    }
}
