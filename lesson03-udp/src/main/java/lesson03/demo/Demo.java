package lesson03.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import lesson03.UdpServer;
import lesson03.terminal.Show;

/** Shows what UDP keeps (each message whole, and its sender) and what it does not promise: that a message arrives. */
public final class Demo {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Play play;

    private Demo(Play play) {
        this.play = play;
    }

    public static void main(String[] args) throws Exception {
        run(Play.onTerminal());
    }

    static void run(Play play) throws IOException, InterruptedException {
        Demo demo = new Demo(play);
        demo.withServer();
        demo.nobodyThere();
        demo.loss();
    }

    private void withServer() throws IOException, InterruptedException {
        var printed = new ByteArrayOutputStream(); // the server prints first, then answers
        Thread serving;
        try (var server = UdpServer.bind(new InetSocketAddress(LOOPBACK, 0), new PrintStream(printed, true, UTF_8));
                var alice = new Peer(play, "alice");
                var stranger = new Peer(play, "stranger")) {
            serving = new Thread(server::serve, "server"); // this thread plays the clients; lesson 4 is about threads
            serving.start();
            var address = new InetSocketAddress(LOOPBACK, server.port());
            alice.connect(address);
            wholeMessages(address, alice, stranger);
            cutOff(address, alice, printed);
            strangers(address, alice, stranger);
        }
        serving.join(); // closing the server ended its serve()
    }

    private void wholeMessages(InetSocketAddress server, Peer alice, Peer stranger) throws IOException {
        play.scene("1. A datagram is a message: nothing is cut, nothing is glued");
        play.line("server", "bound to " + Show.address(server) + "; there is no listen and no accept");
        play.line("alice", "sends from " + Show.address(alice.address()));
        alice.sends("one", server, "two datagrams, one after the other");
        alice.sends("two", server, "");
        alice.receives();
        alice.receives();
        play.line("alice", "has two answers, one for each message");
        stranger.sends("", server, "even an empty datagram is a message");
        stranger.receives();
    }

    private void cutOff(InetSocketAddress server, Peer alice, ByteArrayOutputStream printed) throws IOException {
        play.scene("2. What does not fit into the receiver's buffer is cut off");
        alice.sends("x".repeat(5000), server, "the server allows 4096 bytes");
        alice.receives();
        String[] lines = printed.toString(UTF_8).split("\n");
        play.line("server", "prints: " + lines[lines.length - 1].strip());
    }

    private void strangers(InetSocketAddress server, Peer alice, Peer stranger) throws IOException {
        play.scene("3. Anybody can send to anybody");
        stranger.sends("I am the server", alice, "");
        alice.sends("Who is there?", server, "her socket is connected to the server");
        alice.receives();
        play.line("alice", "gets only the server's answer: her system dropped the stranger's");
    }

    private void nobodyThere() throws IOException {
        play.scene("4. Nobody is there");
        try (var nobody = new Peer(play, "nobody");
                var bob = new Peer(play, "bob")) {
            nobody.connect(nobody.address()); // to itself: the port is taken, but nobody receives there
            bob.connect(nobody.address());
            bob.sends("Anybody there?", nobody, "send succeeds: it does not wait to find out");
            bob.receives();
        } catch (PortUnreachableException e) {
            play.line("bob", "is told: port unreachable; only a connected socket learns that");
        }
    }

    private void loss() throws IOException {
        play.scene("5. Nobody is told when a datagram is lost");
        try (var busy = new DatagramSocket(0, LOOPBACK);
                var carol = new DatagramSocket(0, LOOPBACK)) {
            busy.setReceiveBufferSize(10_000); // bytes
            busy.setSoTimeout(100); // milliseconds: on one machine, all that arrives has arrived by then
            var datagram = new DatagramPacket(new byte[1000], 1000, busy.getLocalSocketAddress());
            for (int i = 0; i < 1000; i++) {
                carol.send(datagram);
            }
            play.line("carol", "-> busy 1000 datagrams of 1000 bytes; busy does not read yet, and no send fails");
            int arrived = 0;
            try {
                while (true) {
                    busy.receive(new DatagramPacket(new byte[1000], 1000));
                    arrived++;
                }
            } catch (SocketTimeoutException e) {
                play.line("busy", "finds " + arrived + " of them: the receive buffer was full, the rest are lost");
            }
        }
    }
}
