package lesson07;

import java.io.IOException;
import java.io.PrintStream;
import peerkit.Console;
import peerkit.TcpPeer;

/** A running server, and what it prints. */
final class Running implements AutoCloseable {

    final Console console = Console.silent();
    final Server server;

    private Running(Kind kind, Limits limits, PrintStream out) throws IOException {
        server = kind.start(limits, out == null ? console.out().stream() : out);
    }

    static Running standard(Kind kind) throws IOException {
        return with(kind, Limits.standard());
    }

    static Running with(Kind kind, Limits limits) throws IOException {
        return new Running(kind, limits, null);
    }

    /** A server that prints elsewhere than to {@link #console}. */
    static Running printingTo(Kind kind, PrintStream out) throws IOException {
        return new Running(kind, Limits.standard(), out);
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
