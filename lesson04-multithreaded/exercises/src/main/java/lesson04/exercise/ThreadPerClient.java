package lesson04.exercise;

import java.io.IOException;
import java.util.concurrent.Executor;

/**
 * A server that accepts clients and hands each one to an executor, as a task. If the executor starts a thread for each
 * task, every client has its own thread. A {@link ClientHandler} does the talking.
 *
 * <p>When one conversation ends, for whatever reason, no other one is affected: the server closes that client's socket
 * and carries on.
 */
public final class ThreadPerClient implements AutoCloseable {

    /**
     * Starts a server on a free port of the loopback address. When this returns, clients can connect.
     *
     * @param executor runs the tasks, one for each client, immediately or later, in this thread or in any other; it
     *     may also refuse a task with a {@link java.util.concurrent.RejectedExecutionException}
     * @param handler talks to a client; it is called in the client's task
     * @throws IOException if the server can't listen
     */
    public static ThreadPerClient start(Executor executor, ClientHandler handler) throws IOException {
        // TODO: open a listener, and start a thread that accepts clients
        throw new UnsupportedOperationException("not attempted");
    }

    /** The port that the server listens on. */
    public int port() {
        // TODO: ask the listener
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Stops accepting clients: later connection attempts are refused, and the accepting thread ends. The clients it has
     * already accepted are not disturbed.
     */
    @Override
    public void close() throws IOException {
        // TODO: make the accepting thread end
        throw new UnsupportedOperationException("not attempted");
    }
}
