package lesson06;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import lesson06.terminal.Show;

/** The clients being served: each has a thread, and there are never more than allowed. */
final class Clients {

    private final Semaphore permits; // a permit for each client that may still be served
    private final Map<Socket, Thread> threads = new ConcurrentHashMap<>();
    private final PrintStream out;

    Clients(int most, PrintStream out) {
        this.permits = new Semaphore(most);
        this.out = out;
    }

    /** Blocks while there are as many clients as allowed; a client that leaves wakes it. */
    void awaitPermit() throws InterruptedException {
        permits.acquire();
    }

    /** Starts a thread for a client that has a permit. */
    void start(Socket client, Runnable conversation) {
        Thread thread = new Thread(() -> serve(client, conversation), "client " + client.getPort());
        threads.put(client, thread); // before it starts, so that it can't be removed first
        try {
            thread.start();
        } catch (OutOfMemoryError e) { // the system is out of threads: this client must go, the others are served
            out.println("Cannot serve " + Show.address(client.getRemoteSocketAddress()) + ": " + e.getMessage());
            remove(client);
        }
    }

    private void serve(Socket client, Runnable conversation) {
        try {
            conversation.run();
        } finally {
            remove(client);
        }
    }

    private void remove(Socket client) {
        hangUp(client);
        threads.remove(client);
        permits.release();
    }

    private void hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) { // not thrown, because the other clients must be disconnected as well
            out.println("Cannot close " + Show.address(client.getRemoteSocketAddress()) + ": " + e.getMessage());
        }
    }

    /** Disconnects all clients and waits for their threads. Nobody may call {@link #start} any more. */
    void close(Deadline deadline) {
        threads.keySet().forEach(this::hangUp); // read() and write() throw, so every client's thread ends
        threads.values().forEach(thread -> join(thread, deadline));
    }

    static void join(Thread thread, Deadline deadline) {
        try {
            if (thread != Thread.currentThread()) { // a client's thread may close the server: it can't wait for itself
                thread.join(deadline.millisLeft());
            }
        } catch (SocketTimeoutException e) {
            // It has had its time.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // somebody wants the caller to end: keep that, and go on closing
        }
    }
}
