package lesson06;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Step 3: no two clients ever get the same number, because only one thread at a time may count.
 *
 * <p>New since {@link Step2Volatile}: a lock. A thread that wants it while another one holds it waits, and so reads the
 * total only after the other has written it.
 *
 * <p>Try it: run this class, then {@code ./learn run 6 CounterClient} three times in a second terminal.
 *
 * <p>What breaks it: clients that leave. The server says {@code Connected clients: 3} when only the third is connected,
 * because the total never goes down. {@link CounterServer} keeps two numbers, and they must fit together.
 */
public final class Step3Lock {

    // @start region=counter
    /** Numbers the clients; all their threads share one counter. */
    public static final class Counter {
        private final ReentrantLock lock = new ReentrantLock();
        private int total; // guarded by lock

        public int next() {
            lock.lock(); // blocks while another thread holds it
            try {
                return ++total;
            } finally {
                lock.unlock(); // whatever happens: otherwise every other thread would wait for ever
            }
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
