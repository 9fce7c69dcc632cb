package lesson05;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import lesson05.terminal.Show;

/** The clients of a {@link ChatServer}: lets in as many as there are permits, and gives each its two threads. */
final class Clients implements AutoCloseable {

    private final ExecutorService threads;
    private final Limits limits;
    private final PrintStream out;
    private final Room room = new Room();
    private final Semaphore permits;
    private final Watchdog watchdog;

    /** Prints to {@code out} what the operator should know. {@link #close} also shuts the threads down. */
    Clients(ExecutorService threads, Limits limits, PrintStream out) {
        this.threads = threads;
        this.limits = limits;
        this.out = out;
        this.permits = new Semaphore(limits.clients());
        this.watchdog = new Watchdog(limits.times().write());
    }

    Room room() {
        return room;
    }

    /** Serves a new client, or refuses it. Never blocks. */
    void admit(Socket socket) {
        Watchdog.Client client = watchdog.watch(socket);
        boolean flood = watchdog.count() > limits.sockets(); // then a refused client's socket closes immediately
        if (flood || !permits.tryAcquire()) {
            out.println("Server full, refused: " + Show.address(socket.getRemoteSocketAddress()));
            client.dismiss("Server full", flood ? Duration.ZERO : limits.times().linger());
        } else {
            serve(client, new ClientSession(client, room, limits, out));
        }
    }

    private void serve(Watchdog.Client client, ClientSession session) {
        try {
            threads.execute(() -> write(client, session.outbox()));
            threads.execute(() -> read(client.socket, session));
        } catch (RejectedExecutionException | OutOfMemoryError e) { // for example, the system is out of threads
            String name = Show.address(client.socket.getRemoteSocketAddress());
            out.println("Cannot serve " + name + ": no thread is available");
            session.outbox().hangUp(); // ends its writer, if that has a thread already
            permits.release();
        }
    }

    /** What a client's reader does. Whatever goes wrong here disconnects this client only. */
    private void read(Socket socket, ClientSession session) {
        try {
            session.talk();
        } catch (IOException e) {
            // It broke off the connection, or was disconnected: the room knows, and nobody else needs to.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) { // a mistake in the code, or no memory left
            String name = Show.address(socket.getRemoteSocketAddress());
            out.println("Failed to serve " + name + ": " + Show.text(e.toString()));
        } finally {
            permits.release(); // before the client reads end of stream, so that it can connect again at once
            session.outbox().end(); // then the writer sends what is left
        }
    }

    /** What a client's writer does: sends its lines until there will be no more, then hangs up. */
    private void write(Watchdog.Client client, Outbox outbox) {
        try (client) {
            outbox.write();
            LingeringClose.of(client.socket, limits.times().linger());
        }
    }

    /** Ends every client's threads. Nobody may call {@link #admit} any more. */
    @Override
    public void close() {
        room.empty(); // 1. nobody needs to hear that all the others leave
        watchdog.close(); // 2. closes all sockets: read() and write() throw, which ends both threads of each client
        ClientThreads.end(threads); // 3. blocks until they have all ended
    }
}
