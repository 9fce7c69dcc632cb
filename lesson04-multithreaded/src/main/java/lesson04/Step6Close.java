package lesson04;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/**
 * Step 6: the server can be stopped, and leaves no thread and no socket behind.
 *
 * <p>New since {@link Step5Watchdog}: the acceptor is a thread of its own, and an executor knows the clients' threads.
 *
 * <p>Try it: connect with {@code nc 127.0.0.1 1233}, then press Enter at the server.
 *
 * <p>What breaks it: an {@code accept} that fails, as when no file descriptor is left. The acceptor ends, and every new
 * client waits for ever. {@link MultithreadedServer} tries again.
 */
public final class Step6Close {

    public static void main(String[] args) throws IOException {
        Closeable server = start(Step1ThreadPerClient.listen(), Duration.ofSeconds(10));
        System.in.read(); // blocks until you press Enter
        server.close();
    }

    // @start region=start
    static Closeable start(ServerSocket listener, Duration time) {
        ExecutorService workers = ClientThreads.oneForEach();
        Watchdog watchdog = new Watchdog(time);
        Thread acceptor = new Thread(() -> serve(listener, time, workers, watchdog), "acceptor");
        acceptor.start();
        return () -> { // how to close the server
            listener.close(); // 1. accept() throws, so the acceptor ends
            ClientThreads.end(acceptor); // 2. waits for it: from here on, no new clients
            watchdog.close(); // 3. all clients' sockets close: read() and write() throw, so the workers end
            ClientThreads.end(workers); // 4. waits for them
        };
    }
    // @end

    private static void serve(ServerSocket listener, Duration time, ExecutorService workers, Watchdog watchdog) {
        Semaphore permits = new Semaphore(Step3AtMost.MOST_CLIENTS);
        try {
            while (true) {
                Socket client = listener.accept();
                System.out.println("Connected to: " + client.getRemoteSocketAddress());
                if (permits.tryAcquire()) {
                    workers.execute(() -> Step5Watchdog.talk(client, time, permits, watchdog));
                } else {
                    Step3AtMost.refuse(client);
                }
            }
        } catch (IOException e) {
            System.out.println("No more clients: " + e.getMessage());
        }
    }
}
