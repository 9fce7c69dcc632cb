package lesson01;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/**
 * Step 1: ask for a host and a port, connect, say so, and hang up.
 *
 * <p>Try it: run {@code ./learn run 2 EchoServer} in one terminal and {@code ./learn run 1 Step1Connect} in another.
 * Answer {@code 127.0.0.1} and {@code 12345}.
 *
 * <p>What breaks it: a misspelt name, a port where nobody listens, a port that isn't a number. Each ends in a stack
 * trace, which tells a user nothing. {@link Step2NameTheReason} says in a sentence what went wrong.
 */
public final class Step1Connect {

    private static final BufferedReader KEYBOARD = new BufferedReader(new InputStreamReader(System.in, UTF_8));

    public static void main(String[] args) throws IOException {
        String host = ask("Enter the target host name to connect: ");
        String port = ask("Enter the target port number: ");
        connect(host, port);
    }

    static String ask(String question) throws IOException {
        System.out.print(question);
        return KEYBOARD.readLine(); // blocks until you press Enter
    }

    // @start region=connect
    static void connect(String host, String port) throws IOException {
        try (Socket socket = new Socket(host, Integer.parseInt(port))) { // blocks until it is connected
            System.out.println("Socket connected to " + host + " on port " + socket.getPort());
        } // here the socket is closed, whatever happened
    }
    // @end
}
