package lesson04.exercise;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The handler of a server whose clients each have a part of their own: see {@link Visitor}. */
final class Visitors implements ClientHandler {

    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>(); // by name
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

    /** The same for a client that never reads. */
    Visitor connectAndNeverRead(String name, int port, ClientHandler part) throws InterruptedException {
        Visitor visitor = register(name, part);
        visitor.connectAndNeverRead(port);
        visitor.expectHandlerBegins();
        return visitor;
    }

    /** Connects a client, and waits for nothing. */
    Visitor knock(String name, int port, ClientHandler part) {
        Visitor visitor = register(name, part);
        visitor.connect(port);
        return visitor;
    }

    private Visitor register(String name, ClientHandler part) {
        Visitor visitor = tidy.later(new Visitor(name, part));
        visitors.put(name, visitor);
        return visitor;
    }

    @Override
    public void handle(Socket client) throws IOException {
        visitors.get(Talk.hear(client)).play(client);
    }
}
