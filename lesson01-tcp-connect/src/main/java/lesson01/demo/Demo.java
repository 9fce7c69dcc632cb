package lesson01.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lesson01.Connector;
import lesson01.Outcome;
import lesson01.Outcome.Connected;
import lesson01.Outcome.Failed;
import lesson01.terminal.Reason;
import lesson01.terminal.Show;

/** Shows four outcomes of connecting, all on this machine: connected, refused, unknown host, timed out. */
public final class Demo {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final Play play;

    private Demo(Play play) {
        this.play = play;
    }

    public static void main(String[] args) throws IOException {
        Demo demo = new Demo(Play.onTerminal());
        demo.connected();
        demo.refused();
        demo.unknownHost();
        demo.timedOut();
    }

    private void connected() throws IOException {
        play.scene("1. A listener is there");
        try (var listener = new ServerSocket(0, 50, LOOPBACK)) {
            play.line("server", "listening on " + Show.address(listener.getLocalSocketAddress()));
            client(LOOPBACK.getHostAddress(), listener.getLocalPort());
            play.line("server", "has not called accept() yet: the system connected them");
        }
    }

    private void refused() throws IOException {
        play.scene("2. Nobody listens on the port");
        try (var holder = new Socket()) {
            // Bound, so that nobody else can start to listen on the port; but not listening.
            holder.bind(new InetSocketAddress(LOOPBACK, 0));
            client(LOOPBACK.getHostAddress(), holder.getLocalPort());
        }
    }

    private void unknownHost() throws IOException {
        play.scene("3. The name has no address");
        client("no-such-host.invalid", 80); // RFC 6761: no name that ends in .invalid ever exists
    }

    private void timedOut() throws IOException {
        play.scene("4. A listener is there, but its queue of waiting clients is full");
        List<Socket> waiting = new ArrayList<>();
        try (var listener = new ServerSocket(0, 1, LOOPBACK)) {
            play.line(
                    "server",
                    "listening on " + Show.address(listener.getLocalSocketAddress()) + ", backlog 1, accepts nobody");
            while (true) { // Linux lets one client more wait than the backlog says; other systems count differently
                Socket client = Connector.createSocket();
                waiting.add(client);
                client.connect(listener.getLocalSocketAddress(), (int) TIMEOUT.toMillis());
                play.line("client " + waiting.size(), "connected, and waits to be accepted");
            }
        } catch (IOException e) {
            play.line("client " + waiting.size(), Reason.sentenceFor(e));
        } finally {
            for (Socket client : waiting) {
                client.close();
            }
        }
    }

    private void client(String host, int port) throws IOException {
        play.line("client", "connects to " + host + " on port " + port);
        Outcome outcome = Connector.connect(Connector.createSocket(), host, port, TIMEOUT);
        if (outcome instanceof Connected connected) {
            play.line("client", "connected to " + connected.addressAndTime());
        } else if (outcome instanceof Failed failed) {
            play.line("client", Reason.sentenceFor(failed.error()));
        }
    }
}
