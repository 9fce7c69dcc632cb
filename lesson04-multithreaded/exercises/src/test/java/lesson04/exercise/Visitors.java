package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import peerkit.TcpPeer;

/** The handler of a server: it does for each client what the test says. */
final class Visitors implements ClientHandler {

    private final Map<Integer, CompletableFuture<ClientHandler>> handlers = new ConcurrentHashMap<>(); // by port
    private final Tidy tidy;

    Visitors(Tidy tidy) {
        this.tidy = tidy;
    }

    /** Connects a client, and waits until its handler has been called. */
    Visitor connect(String name, int port, ClientHandler handler) throws InterruptedException {
        Visitor visitor = connectOnly(name, port, handler);
        visitor.expectHandlerBegins();
        return visitor;
    }

    /** Connects a client, and waits for nothing. */
    Visitor connectOnly(String name, int port, ClientHandler handler) {
        return add(new Visitor(name, TcpPeer.connect(name, port), handler));
    }

    /** The same for a client that never reads. */
    Visitor connectAndNeverRead(String name, int port, ClientHandler handler) {
        return add(new Visitor(name, TcpPeer.connectAndNeverRead(name, port), handler));
    }

    private Visitor add(Visitor visitor) {
        ClientHandler handler = tidy.later(visitor)::handle;
        if (!atPort(visitor.port()).complete(handler)) { // a port that was used before
            handlers.put(visitor.port(), CompletableFuture.completedFuture(handler));
        }
        return visitor;
    }

    /** The handler does nothing for the client at this port: it only tries whether it gets in. */
    void doNothingFor(int port) {
        handlers.put(port, CompletableFuture.completedFuture(client -> {}));
    }

    private CompletableFuture<ClientHandler> atPort(int port) {
        return handlers.computeIfAbsent(port, unknown -> new CompletableFuture<>());
    }

    @Override
    public void handle(Socket client) throws IOException {
        atPort(client.getPort()).join().handle(client);
    }
}
