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
import java.util.Arrays;
import lesson03.UdpServer;
import lesson03.terminal.Show;

/** Shows what UDP keeps (each message whole, and its sender) and what it does not promise: that a message arrives. */
public final class Demo {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int PATIENCE = 2000; // milliseconds

    private final Play play;

    private Demo(Play play) {
        this.play = play;
    }

    public static void main(String[] args) throws Exception {
        run(Play.onTerminal());
    }

    static void run(Play play) throws IOException, InterruptedException {
        Demo demo = new Demo(play);
        demo.questionsAndAnswers();
        demo.nobodyThere();
        demo.loss();
    }

    private void questionsAndAnswers() throws IOException, InterruptedException {
        play.scene("1. A datagram is a message: nothing is cut, nothing is glued");
        var printed = new ByteArrayOutputStream(); // what the server prints, before it answers
        Thread serving;
        try (var server = UdpServer.bind(new InetSocketAddress(LOOPBACK, 0), new PrintStream(printed, true, UTF_8));
                var alice = connected(server.port());
                var stranger = new DatagramSocket(0, LOOPBACK)) {
            stranger.setSoTimeout(PATIENCE);
            serving = new Thread(
                    server::serve, "server"); // so that this thread can be its clients; lesson 4 is about threads
            serving.start();
            play.line("server", "bound to 127.0.0.1:" + server.port() + "; there is no listen and no accept");
            play.line("alice", "sends from " + Show.address(alice.getLocalSocketAddress()));

            send("alice", alice, "one", "two datagrams, one after the other");
            send("alice", alice, "two", "");
            receive("alice", alice);
            receive("alice", alice);
            play.line("alice", "has two answers, for it was two messages");
            stranger.send(new DatagramPacket(new byte[0], 0, LOOPBACK, server.port()));
            play.line("stranger", "-> " + Play.quoted(new byte[0]), "an empty datagram is a message, too");
            receive("stranger", stranger);

            play.scene("2. What does not fit into the receiver's buffer is cut off");
            send("alice", alice, "x".repeat(5000), "the server's buffer holds 4096 bytes");
            receive("alice", alice);
            String[] lines = printed.toString(UTF_8).split("\n");
            play.line("server", "prints: " + lines[lines.length - 1].strip());

            play.scene("3. Anybody can send to anybody");
            byte[] forged = "Hello, I am a UDP server, too".getBytes(UTF_8);
            stranger.send(new DatagramPacket(forged, forged.length, alice.getLocalSocketAddress()));
            play.line("stranger", "-> alice " + Play.quoted(forged));
            send("alice", alice, "Who is there?", "her socket is connected to the server");
            receive("alice", alice);
            play.line("alice", "sees the server's answer only: the stranger's was not let in");
        }
        serving.join(); // closing the server has ended its serve()
    }

    private void nobodyThere() throws IOException {
        play.scene("4. Nobody is there");
        try (var nobody = new DatagramSocket(0, LOOPBACK);
                var bob = connected(nobody.getLocalPort())) {
            nobody.connect(nobody.getLocalSocketAddress()); // holds the port, and takes nothing from anybody else
            send("bob", bob, "Anybody there?", "sending works: nobody has looked yet");
            try {
                receive("bob", bob);
            } catch (PortUnreachableException e) {
                play.line("bob", "is told: port unreachable; a connected socket learns that");
            }
        }
    }

    private void loss() throws IOException {
        play.scene("5. Nobody is told when a datagram is lost");
        int sent = 1000;
        try (var busy = new DatagramSocket(0, LOOPBACK);
                var carol = connected(busy.getLocalPort())) {
            busy.setReceiveBufferSize(10_000); // bytes
            byte[] datagram = new byte[1000];
            for (int i = 0; i < sent; i++) {
                carol.send(new DatagramPacket(datagram, datagram.length));
            }
            play.line("carol", "-> " + sent + " datagrams of 1000 bytes to somebody who is busy; no send fails");
            int arrived = 0;
            busy.setSoTimeout(100); // milliseconds: on this machine all that arrives has arrived by then
            try {
                while (true) {
                    busy.receive(new DatagramPacket(datagram, datagram.length));
                    arrived++;
                }
            } catch (SocketTimeoutException e) {
                play.line("busy", "finds " + arrived + " of them: the receive buffer was full, the others are gone");
            }
        }
    }

    private static DatagramSocket connected(int port) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, LOOPBACK);
        socket.connect(LOOPBACK, port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private void send(String name, DatagramSocket socket, String text, String remark) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length));
        play.line(name, "-> " + (bytes.length > 100 ? bytes.length + " bytes" : Play.quoted(bytes)), remark);
    }

    private void receive(String name, DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[UdpServer.LONGEST], UdpServer.LONGEST);
        socket.receive(packet);
        byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        play.line("server", "-> " + name + " " + Play.quoted(bytes));
    }
}
