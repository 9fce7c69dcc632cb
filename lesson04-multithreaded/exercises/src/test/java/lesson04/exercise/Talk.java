package lesson04.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/** What the tests' handlers say and hear. */
final class Talk {

    private Talk() {}

    static void say(String word, Socket client) throws IOException {
        client.getOutputStream().write((word + "\n").getBytes(UTF_8));
    }

    /** Waits for a line of ASCII. */
    static String hear(Socket client) throws IOException {
        StringBuilder line = new StringBuilder();
        int character;
        while ((character = client.getInputStream().read()) != '\n') {
            if (character == -1) {
                throw new EOFException("the client has gone");
            }
            line.append((char) character);
        }
        return line.toString();
    }

    /** Waits until a client that says nothing has gone. */
    static void waitUntilGone(Socket client) throws IOException {
        client.getInputStream().read();
    }
}
