package lesson06;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import peerkit.Console;
import peerkit.TcpPeer;

/** A running server on any free port, and what it prints. */
final class Running implements AutoCloseable {

    static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** Limits that no test reaches. */
    static final Limits WIDE = new Limits(500, Duration.ofSeconds(60), Duration.ofSeconds(60));

    final Console console = Console.silent();
    final CounterServer server;

    private Running(Limits limits) throws IOException {
        server = CounterServer.start(ANY_PORT, limits, console.out().stream());
    }

    static Running with(Limits limits) throws IOException {
        return new Running(limits);
    }

    TcpPeer connect(String name) {
        return TcpPeer.connect(name, server.port());
    }

    /** The answer that client {@code number} gets. */
    static String answerTo(int number) {
        return "Hello Client " + number + ", server received your message!";
    }

    /** Closes the server. */
    void stop() throws IOException {
        server.close();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
