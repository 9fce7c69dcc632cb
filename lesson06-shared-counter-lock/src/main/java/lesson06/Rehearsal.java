package lesson06;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * One conversation of the server with itself, before its first client comes, so that all the classes it needs are loaded.
 * To load a class takes a file descriptor. If the first clients took them all, loading would fail, and Java remembers a
 * class that could not be loaded: the server would never serve anybody again, even when descriptors are free.
 */
final class Rehearsal {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private Rehearsal() {}

    static void hold() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket listener = new ServerSocket(0, 1, loopback);
                Socket client = new Socket(loopback, listener.getLocalPort());
                Socket ours = listener.accept()) { // does not block: the client is connected
            client.getOutputStream().write("hello".getBytes(UTF_8));
            client.shutdownOutput();
            new Conversation(ours, 0, Limits.standard(), NOWHERE).hold();
        }
    }
}
