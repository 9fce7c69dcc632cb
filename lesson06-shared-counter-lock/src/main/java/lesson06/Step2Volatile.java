package lesson06;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Step 2: each thread now sees at once what the others have written.
 *
 * <p>New since {@link Step1Unlocked}: {@code volatile}. Reading the field returns the last number that any thread
 * wrote.
 *
 * <p>Try it: {@code ./learn run 6 RaceLab}. The row {@code unlocked} at the end shows what this counter loses.
 *
 * <p>What breaks it: two clients at once, still. {@code ++total} is three steps, and between the read and the write
 * another thread can read the same number. {@link Step3Lock} makes the three steps one.
 */
public final class Step2Volatile {

    // @start region=counter
    /** Numbers the clients; all their threads share one counter. */
    public static final class Counter {
        private volatile int total;

        public int next() {
            return ++total;
        }
    }
    // @end

    public static void main(String[] args) throws IOException {
        serve(new ServerSocket(65434, 50, InetAddress.getLoopbackAddress()), System.out);
    }

    static void serve(ServerSocket listener, PrintStream out) throws IOException {
        out.println("Server is listening on " + listener.getLocalSocketAddress());
        Counter counter = new Counter();
        while (true) {
            Socket client = listener.accept(); // blocks until a client connects
            new Thread(() -> Step1Unlocked.talk(client, counter.next(), out)).start(); // the new thread calls next()
        }
    }
}
