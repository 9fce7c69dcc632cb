package lesson07;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Step 1: lesson 4's server in its smallest form, with a thread for each client. A line {@code slow} is answered after
 * five seconds, as by a handler that asks a slow database.
 *
 * <p>Try it: run this class, then {@code nc 127.0.0.1 1234} in two terminals. Type {@code slow} in the first and
 * {@code hello} in the second.
 *
 * <p>What breaks it: ten thousand clients. Each costs a thread of the operating system, with a stack of its own, and
 * the system has to switch between them. {@link Step2VirtualThreads} has cheaper threads.
 */
public final class Step1PlatformThreads {

    public static void main(String[] args) throws IOException {
        ServerSocket listener = new ServerSocket(1234, 4096, InetAddress.getLoopbackAddress());
        System.out.println("Waiting for connections, listening on " + listener.getLocalSocketAddress());
        serve(listener, Answers::slowOrHello);
    }

    // @start region=serve
    public static void serve(ServerSocket listener, Answers answers) throws IOException {
        while (true) {
            Socket client = listener.accept(); // blocks until a client connects
            Thread.ofPlatform().start(() -> talk(client, answers));
        }
    }
    // @end

    static void talk(Socket client, Answers answers) {
        try (client;
                var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
                var out = new PrintStream(client.getOutputStream(), true, UTF_8)) {
            out.print("Welcome to the server\n");
            String line;
            while ((line = lines.readLine()) != null) { // blocks until a whole line is there
                out.print(answers.answer(line) + "\n");
            }
        } catch (IOException e) {
            System.out.println("Lost a client: " + e.getMessage());
        }
    }
}
