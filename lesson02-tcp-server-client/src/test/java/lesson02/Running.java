package lesson02;

import java.io.IOException;
import lesson02.AnyServer.Kind;
import peerkit.Console;
import peerkit.Patience;

/** A server of this lesson that serves in a thread of its own, and what it prints. */
final class Running implements AutoCloseable {

    final Console console = Console.silent();
    private final AnyServer server;
    private final Thread thread;

    private Running(Kind kind) throws IOException {
        server = kind.bind(console.out().stream());
        thread = new Thread(server.serve(), "server");
        thread.start();
    }

    static Running start(Kind kind) throws IOException {
        return new Running(kind);
    }

    static Running echo() throws IOException {
        return new Running(Kind.ECHO);
    }

    static Running greeting() throws IOException {
        return new Running(Kind.GREETING);
    }

    int port() {
        return server.port();
    }

    /** True when {@code serve()} has returned, or does so soon. */
    boolean hasEnded() throws InterruptedException {
        thread.join(Patience.LIMIT.toMillis());
        return !thread.isAlive();
    }

    void stop() throws IOException {
        server.close().close();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
