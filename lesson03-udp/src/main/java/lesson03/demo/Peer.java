package lesson03.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

/** A program with a UDP socket in a {@link Demo}: it does each thing for real, then tells the play. */
final class Peer implements AutoCloseable {

    private static final int TIMEOUT = 2000; // milliseconds
    private static final int BUFFER = 4096; // bytes

    private final Play play;
    private final String name;
    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());

    Peer(Play play, String name) throws IOException {
        this.play = play;
        this.name = name;
        socket.setSoTimeout(TIMEOUT);
    }

    void connect(InetSocketAddress remote) throws IOException {
        socket.connect(remote);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    void sends(String text, InetSocketAddress server, String remark) throws IOException {
        sends(text, server, "", remark);
    }

    void sends(String text, Peer peer, String remark) throws IOException {
        sends(text, peer.address(), peer.name + " ", remark);
    }

    private void sends(String text, InetSocketAddress to, String receiver, String remark) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, to));
        String shown = bytes.length > 100 ? bytes.length + " bytes" : Play.quoted(bytes);
        play.line(name, "-> " + receiver + shown, remark);
    }

    /** Receives one datagram and shows it as the server's. */
    void receives() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[BUFFER], BUFFER);
        socket.receive(packet); // blocks until a datagram arrives, or time is up
        byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        play.line("server", "-> " + name + " " + Play.quoted(bytes));
    }

    @Override
    public void close() {
        socket.close();
    }
}
