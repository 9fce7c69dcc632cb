package lesson04.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import lesson04.terminal.Connection;
import lesson04.terminal.Show;

/** A client in a {@link Demo}: every step is done on a real connection, and then told to the play. */
final class Actor implements AutoCloseable {

    private final Play play;
    private final String name;
    private final long began = System.nanoTime();
    private final Socket socket;

    Actor(Play play, String name, int port) throws IOException {
        this.play = play;
        this.name = name;
        this.socket = Connection.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        play.line(name, "connects from " + Show.address(socket.getLocalSocketAddress()));
    }

    /** Waits for the welcome, which is sent by the client's thread: so it comes when the client has got one. */
    Duration isWelcomed() throws IOException {
        String welcome = readAsManyBytesAs("Welcome to the server\n");
        Duration waited = Duration.ofNanos(System.nanoTime() - began);
        tell("server", "-> " + name + " " + welcome, "waited " + waited.toMillis() + " ms");
        return waited;
    }

    void sends(String text, String remark) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        socket.getOutputStream().write(bytes);
        tell(name, "-> " + Play.quoted(bytes), remark);
    }

    void receives(String expected) throws IOException {
        tell("server", "-> " + name + " " + readAsManyBytesAs(expected), "");
    }

    void stays(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
        play.line(name, "stays for " + time.toMillis() + " ms");
    }

    /** Ends the client's side, and waits until the server has ended its own: then its thread is free. */
    void leaves() throws IOException {
        socket.shutdownOutput();
        int next = socket.getInputStream().read();
        play.line(name, next == -1 ? "leaves" : "wants to leave, but is sent one byte more: " + next);
    }

    private String readAsManyBytesAs(String expected) throws IOException {
        return Play.quoted(socket.getInputStream().readNBytes(expected.getBytes(UTF_8).length));
    }

    private void tell(String actor, String event, String remark) {
        play.line(actor, String.format("%-38s %s", event, remark).stripTrailing());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
