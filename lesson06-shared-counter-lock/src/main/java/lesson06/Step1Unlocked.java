package lesson06;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Step 1: each client has a thread, and each thread takes the next number from one counter.
 *
 * <p>Try it: run this class, then {@code ./learn run 6 CounterClient} a few times in a second terminal.
 *
 * <p>What breaks it: two clients at once. {@code ++total} reads, adds and writes. If both threads read before either
 * one writes, both clients get the same number. {@link Step2Volatile} tries to cure that.
 */
public final class Step1Unlocked {

    // @start region=step
    /** Numbers the clients; all their threads share one counter. */
    public static final class Counter {
        private int total;

        public int next() {
            return ++total;
        }
    }

    public static void main(String[] args) throws IOException {
        serve(new ServerSocket(65434, 50, InetAddress.getLoopbackAddress()), System.out);
    }

    static void serve(ServerSocket listener, PrintStream out) throws IOException {
        out.println("Server is listening on " + listener.getLocalSocketAddress());
        Counter counter = new Counter();
        while (true) {
            Socket client = listener.accept(); // blocks until a client connects
            new Thread(() -> talk(client, counter.next(), out)).start(); // the new thread calls next()
        }
    }

    static void talk(Socket client, int number, PrintStream out) {
        out.println("Client " + number + " connected from " + client.getRemoteSocketAddress());
        out.println("Connected clients: " + number);
        try (client) {
            byte[] message = new byte[1024];
            int length = Math.max(client.getInputStream().read(message), 0); // blocks until bytes arrive; -1: the end
            out.println("Client " + number + " says: " + new String(message, 0, length, UTF_8));
            String answer = "Hello Client " + number + ", server received your message!";
            client.getOutputStream().write(answer.getBytes(UTF_8));
        } catch (IOException e) { // this client's connection broke; the other clients never notice
            out.println("Lost client " + number + ": " + e.getMessage());
        }
        out.println("Client " + number + " disconnected.");
    }
    // @end
}
