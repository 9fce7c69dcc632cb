package lesson04;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import peerkit.Console;
import peerkit.TcpPeer;

/** A running server, and what it prints. */
final class Running implements AutoCloseable {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    final Console console = Console.silent();
    final MultithreadedServer server;

    private Running(ExecutorService workers, Limits limits, UnaryOperator<String> answer) throws IOException {
        server = answer == null
                ? MultithreadedServer.start(ANY_PORT, workers, limits, console.out().stream())
                : MultithreadedServer.start(ANY_PORT, workers, limits, answer, console.out().stream());
    }

    static Running standard() throws IOException {
        return with(Limits.standard());
    }

    static Running with(Limits limits) throws IOException {
        return new Running(MultithreadedServer.threadForEachClient(), limits, null);
    }

    static Running with(ExecutorService workers) throws IOException {
        return with(workers, Limits.standard());
    }

    static Running with(ExecutorService workers, Limits limits) throws IOException {
        return new Running(workers, limits, null);
    }

    static Running answering(Limits limits, UnaryOperator<String> answer) throws IOException {
        return new Running(MultithreadedServer.threadForEachClient(), limits, answer);
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
