package lesson04;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import peerkit.Console;
import peerkit.TcpPeer;

/** A running server, and what it prints. */
final class Running implements AutoCloseable {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    final Console console = Console.silent();
    final MultithreadedServer server;

    private Running(ExecutorService workers, Limits limits, PrintStream out) throws IOException {
        server = MultithreadedServer.start(ANY_PORT, workers, limits, out == null ? console.out().stream() : out);
    }

    static Running standard() throws IOException {
        return with(Limits.standard());
    }

    static Running with(Limits limits) throws IOException {
        return with(ClientThreads.oneForEach(), limits);
    }

    static Running with(ExecutorService workers) throws IOException {
        return with(workers, Limits.standard());
    }

    static Running with(ExecutorService workers, Limits limits) throws IOException {
        return new Running(workers, limits, null);
    }

    /** A server that prints elsewhere than to {@link #console}. */
    static Running printingTo(PrintStream out) throws IOException {
        return new Running(ClientThreads.oneForEach(), Limits.standard(), out);
    }

    int port() {
        return server.port();
    }

    /** A client that nobody has welcomed yet. */
    TcpPeer connect(String name) {
        return TcpPeer.connect(name, port());
    }

    /** A client that is being served. */
    TcpPeer welcomed(String name) {
        return connect(name).expectLine("Welcome to the server");
    }

    /** The second client of the faults' tests: it is answered, whatever another one does. */
    void isAlive() {
        try (var second = welcomed("second")) {
            second.send("alive\n").expectLine("Hello I am server alive");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
