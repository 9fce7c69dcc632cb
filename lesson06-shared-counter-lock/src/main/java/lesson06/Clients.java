package lesson06;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import lesson06.terminal.Show;

/** The clients being served: each has a thread, and there are never more than allowed. */
final class Clients {

    private final Semaphore permits; // a permit for each client that may still be served
    private final ExecutorService workers = ClientThreads.oneForEach();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet(); // a set that many threads may use at once
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
        sockets.add(client); // before it is served, so that it can't be removed first
        try {
            workers.execute(() -> serve(client, conversation));
        } catch (RejectedExecutionException | OutOfMemoryError e) { // for example, the system is out of threads
            out.println("Cannot serve " + Show.address(client.getRemoteSocketAddress()) + ": no thread is available");
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
        sockets.remove(client);
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
    void close() {
        sockets.forEach(this::hangUp); // read() and write() throw, so every client's thread ends
        ClientThreads.end(workers);
    }
}
