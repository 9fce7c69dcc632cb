package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import peerkit.TcpPeer;

/** The handler of a server: it does for each client what the test says. */
final class Visitors implements ClientHandler {

    /** By its two ports. A client's port alone is no key: a later client of another server may get the same one. */
    private record Connection(int client, int server) {}

    private final Map<Connection, CompletableFuture<ClientHandler>> handlers = new ConcurrentHashMap<>();
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
        return add(new Visitor(name, TcpPeer.connect(name, port), handler), port);
    }

    /** The same for a client that never reads. */
    Visitor connectAndNeverRead(String name, int port, ClientHandler handler) {
        return add(new Visitor(name, TcpPeer.connectAndNeverRead(name, port), handler), port);
    }

    private Visitor add(Visitor visitor, int serverPort) {
        ofConnection(new Connection(visitor.port(), serverPort)).complete(tidy.later(visitor)::handle);
        return visitor;
    }

    /** The handler does nothing for this client: it only tries whether it gets in. */
    void doNothingFor(int clientPort, int serverPort) {
        ofConnection(new Connection(clientPort, serverPort)).complete(client -> {});
    }

    /** Not complete until the test has said what to do: the server may be quicker. */
    private CompletableFuture<ClientHandler> ofConnection(Connection connection) {
        return handlers.computeIfAbsent(connection, unknown -> new CompletableFuture<>());
    }

    @Override
    public void handle(Socket client) throws IOException {
        ofConnection(new Connection(client.getPort(), client.getLocalPort()))
                .join()
                .handle(client);
    }
}
