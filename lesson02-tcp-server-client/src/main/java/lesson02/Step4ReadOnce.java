package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Scanner;
import lesson02.terminal.Show;

/**
 * Step 4: a client that takes what one read returns for the answer. It sends {@code Hey server}, then each line you
 * type.
 *
 * <p>New since {@link EchoServer}: the other side of the conversation. A client connects, writes, and then reads.
 *
 * <p>Try it: run {@link EchoServer}, then this class, and type a line. Ctrl-D ends it.
 *
 * <p>What breaks it: an answer in two pieces. It shows the first, and takes the second for the answer to your next
 * line. To see it, put {@code ./learn tap --slice 5 --delay 1000 12345 127.0.0.1:8000} in front of
 * {@code ./learn run 2 EchoServer 8000}. {@link EchoClient} reads up to the newline.
 */
public final class Step4ReadOnce {

    private static final int BUFFER = 1024; // bytes: the most that one read returns

    public static void main(String[] args) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), 12345)) {
            System.out.println(ask(server, "Hey server"));
            Scanner keyboard = new Scanner(System.in, UTF_8);
            while (keyboard.hasNextLine()) { // blocks until a line is typed; false at end of input
                System.out.println(ask(server, keyboard.nextLine()));
            }
        }
    }

    // @start region=ask
    static String ask(Socket server, String payload) throws IOException {
        server.getOutputStream().write((payload + "\n").getBytes(UTF_8));
        byte[] buffer = new byte[BUFFER];
        int count = server.getInputStream().read(buffer); // blocks until bytes arrive; -1: end of stream
        if (count == -1) {
            throw new EOFException("the server has closed the connection");
        }
        return Show.text(new String(buffer, 0, count, UTF_8));
    }
    // @end
}
