package lesson07.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import lesson07.terminal.Connection;
import lesson07.terminal.Show;

/** A client in a {@link Demo}: it does each thing on a real connection, then tells the play. */
final class Actor implements AutoCloseable {

    private final Play play;
    private final String name;
    private final Socket socket;

    Actor(Play play, String name, int port) throws IOException {
        this.play = play;
        this.name = name;
        this.socket = Connection.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        play.line(name, "connects from " + Show.address(socket.getLocalSocketAddress()));
    }

    void sends(String text, String remark) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        socket.getOutputStream().write(bytes);
        play.line(name, "-> " + Play.quoted(bytes), remark);
    }

    /** Reads as many bytes as {@code expected} has, and shows what really came. */
    void receives(String expected, String remark) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(expected.getBytes(UTF_8).length);
        play.line("server", "-> " + name + " " + Play.quoted(bytes), remark);
    }

    void endsSide(String remark) throws IOException {
        socket.shutdownOutput();
        play.line(name, "ends this side", remark);
    }

    void receivesEndOfStream() throws IOException {
        int next = socket.getInputStream().read();
        play.line("server", "-> " + name + (next == -1 ? " end of stream" : " one more byte: " + next));
    }

    void resets() throws IOException {
        socket.setSoLinger(true, 0); // close() now resets the connection (RST) instead of ending it (FIN)
        socket.close();
        play.line(name, "resets the connection");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
