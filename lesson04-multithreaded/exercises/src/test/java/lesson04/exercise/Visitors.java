package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import peerkit.TcpPeer;

/** The handler of a server whose clients each have a part of their own: see {@link Visitor}. */
final class Visitors implements ClientHandler {

    private final Map<Integer, CompletableFuture<ClientHandler>> parts = new ConcurrentHashMap<>(); // by client's port
    private final Tidy tidy;

    Visitors(Tidy tidy) {
        this.tidy = tidy;
    }

    /** Connects a client, and waits until the handler plays this part for it. */
    Visitor connect(String name, int port, ClientHandler part) throws InterruptedException {
        Visitor visitor = knock(name, port, part);
        visitor.expectHandlerBegins();
        return visitor;
    }

    /** Connects a client, and waits for nothing. */
    Visitor knock(String name, int port, ClientHandler part) {
        return expect(new Visitor(name, TcpPeer.connect(name, port), part));
    }

    /** The same for a client that never reads. */
    Visitor knockAndNeverRead(String name, int port, ClientHandler part) {
        return expect(new Visitor(name, TcpPeer.connectAndNeverRead(name, port), part));
    }

    private Visitor expect(Visitor visitor) {
        ClientHandler part = tidy.later(visitor)::play;
        if (!atPort(visitor.port()).complete(part)) { // a port that was used before
            parts.put(visitor.port(), CompletableFuture.completedFuture(part));
        }
        return visitor;
    }

    /** The handler does nothing for the client at this port: it only tries whether it gets in. */
    void expectNothingOf(int port) {
        parts.put(port, CompletableFuture.completedFuture(client -> {}));
    }

    private CompletableFuture<ClientHandler> atPort(int port) {
        return parts.computeIfAbsent(port, unknown -> new CompletableFuture<>());
    }

    @Override
    public void handle(Socket client) throws IOException {
        atPort(client.getPort()).join().handle(client);
    }
}
