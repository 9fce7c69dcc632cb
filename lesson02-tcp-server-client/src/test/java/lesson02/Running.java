package lesson02;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import peerkit.Console;
import peerkit.Patience;

/** A server of this lesson that serves in a thread of its own, and what it prints. */
final class Running<S extends SequentialServer> implements AutoCloseable {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    final Console console = Console.silent();
    final S server;
    private final Thread thread;

    private Running(Binder<S> binder) throws IOException {
        server = binder.bind(ANY_PORT, console.out().stream());
        thread = new Thread(server::serve, "server");
        thread.start();
    }

    static Running<EchoServer> echo() throws IOException {
        return new Running<>(EchoServer::bind);
    }

    static Running<GreetingServer> greeting() throws IOException {
        return new Running<>(GreetingServer::bind);
    }

    int port() {
        return server.port();
    }

    /** True when {@code serve()} has returned, or does so soon. */
    boolean hasEnded() throws InterruptedException {
        thread.join(Patience.LIMIT.toMillis());
        return !thread.isAlive();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private interface Binder<S> {
        S bind(InetSocketAddress address, PrintStream out) throws IOException;
    }
}
