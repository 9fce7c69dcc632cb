package lesson05;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import peerkit.Console;
import peerkit.TcpPeer;

/** A chat server on a free port, what it prints, and clients for it. */
final class Chat implements AutoCloseable {

    static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    static final String WELCOME = "Welcome to this chatroom! Send your nickname as the first line.";

    final Console console = Console.silent();
    final ChatServer server;

    private Chat(Limits limits, ExecutorService threads) throws IOException {
        server = ChatServer.start(ANY_PORT, threads, limits, console.out().stream());
    }

    static Chat open() throws IOException {
        return with(Limits.standard());
    }

    static Chat with(Limits limits) throws IOException {
        return new Chat(limits, ClientThreads.oneForEach());
    }

    static Chat with(ExecutorService threads) throws IOException {
        return new Chat(Limits.standard(), threads);
    }

    /** The standard limits with short times, for what ends when they are over. */
    static Limits shortTimes(Duration nicknameTime, Duration lineTime) {
        Limits s = Limits.standard();
        var times = new Limits.Times(
                nicknameTime, lineTime, s.times().write(), s.times().linger());
        return new Limits(s.clients(), s.lineBytes(), s.outboxBytes(), times);
    }

    int port() {
        return server.port();
    }

    /** A client that has been welcomed. */
    TcpPeer connect() {
        return TcpPeer.connect(port()).expectLine(WELCOME);
    }

    /** A client that is in; {@code others} are those who were there before, in the order in which they came. */
    TcpPeer join(String name, String... others) {
        return TcpPeer.connect(name, port())
                .expectLine(WELCOME)
                .send(name + "\n")
                .expectLine("* The room contains: " + String.join(", ", others));
    }

    OperatorConsole operator() {
        return new OperatorConsole(server.room(), Limits.standard(), console.in(), console.out().stream());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
