package lesson06.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import lesson06.terminal.Connection;
import lesson06.terminal.Show;

/** A client in a {@link Demo}: every step is done on a real connection, and then told to the play. */
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

    /** Reads up to the end of stream, and shows what came. */
    void receivesTheAnswer() throws IOException {
        byte[] bytes = socket.getInputStream().readAllBytes();
        play.line("server", "-> " + name + " " + Play.quoted(bytes));
    }

    void resets() throws IOException {
        socket.setSoLinger(true, 0); // close() now breaks the connection off (RST) where it would have ended it (FIN)
        socket.close();
        play.line(name, "resets the connection");
    }

    /** Ends the connection, unless it was reset. */
    @Override
    public void close() throws IOException {
        if (!socket.isClosed()) {
            socket.close();
            play.line(name, "closes");
        }
    }
}
