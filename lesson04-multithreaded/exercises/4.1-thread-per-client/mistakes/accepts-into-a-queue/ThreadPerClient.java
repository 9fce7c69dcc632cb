// believes: a client that has to wait is better accepted first, and kept in a queue
// caught by: 4
// breaks: R4
package lesson04.exercise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server that accepts clients and hands each one to an executor, as a task. If the executor starts a thread for each
 * task, every client has its own thread. A {@link ClientHandler} does the talking.
 *
 * <p>When one conversation ends, for whatever reason, no other one is affected: the server closes that client's socket
 * and goes on.
 */
public final class ThreadPerClient implements AutoCloseable {

    private static final int BACKLOG = 1024; // clients that may wait to be accepted
    private static final long ACCEPT_PAUSE = 200_000_000; // nanoseconds

    private final ServerSocket listener;
    private final Executor executor;
    private final ClientHandler handler;
    private final BlockingQueue<Socket> accepted = new LinkedBlockingQueue<>();
    private final Thread acceptor = new Thread(this::acceptClients, "acceptor");
    private final Thread usher = new Thread(this::handOverClients, "usher");

    private ThreadPerClient(ServerSocket listener, Executor executor, ClientHandler handler) {
        this.listener = listener;
        this.executor = executor;
        this.handler = handler;
    }

    /** Starts a server on a free port of the loopback address. When this returns, clients can connect. */
    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        ThreadPerClient server = new ThreadPerClient(listener, executor, handler);
        server.acceptor.start();
        server.usher.start();
        return server;
    }

    /** The port that the server listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    private void acceptClients() {
        while (!listener.isClosed()) {
            try {
                accepted.add(listener.accept()); // blocks until a client connects, or close() closes the listener
            } catch (IOException e) {
                if (!listener.isClosed()) { // not our own close(); for example, no file descriptor is left
                    System.err.println("can't accept a client now, will try again: " + e.getMessage());
                    LockSupport.parkNanos(ACCEPT_PAUSE); // without a pause it would fail again immediately
                }
            }
        }
    }

    private void handOverClients() {
        while (!listener.isClosed() || !accepted.isEmpty()) {
            try {
                Socket client = accepted.poll(100, TimeUnit.MILLISECONDS);
                if (client != null) {
                    handOver(client);
                }
            } catch (InterruptedException | IOException e) {
                System.err.println("lost a client: " + e);
            }
        }
    }

    private void handOver(Socket client) throws IOException {
        if (listener.isClosed()) {
            client.close();
            return;
        }
        try {
            executor.execute(() -> serve(client)); // each task has its own client
        } catch (RejectedExecutionException e) {
            client.close(); // no task will do it
        }
    }

    private void serve(Socket client) {
        try (client) { // closes the socket however the handler ends
            handler.handle(client);
        } catch (IOException | RuntimeException e) { // ends only this conversation: must not leave the task
            System.err.println("lost client " + client.getRemoteSocketAddress() + ": " + e);
        }
    }

    /** Stops accepting clients. Those it has already handed over are not disturbed. */
    @Override
    public void close() throws IOException {
        listener.close(); // accept() throws, so the acceptor ends; it may be in a conversation, so we don't wait for it
    }
}
