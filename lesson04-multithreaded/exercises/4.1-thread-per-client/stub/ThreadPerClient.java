package lesson04.exercise;

import java.io.IOException;
import java.util.concurrent.Executor;

/**
 * A server that accepts clients and hands each one, as a task, to an executor: with an executor that starts a thread for
 * each task, every client has a thread of its own. What to say to a client is for a {@link ClientHandler} to know.
 *
 * <p>One client's end, in whatever way, is nobody else's: the server closes that client's socket and goes on.
 */
public final class ThreadPerClient implements AutoCloseable {

    /**
     * Starts a server on a free port of the loopback address; when this returns, clients can connect.
     *
     * @param executor runs the tasks, one for each client: now or later, in this or any other thread; it may also refuse
     *     a task with a {@link java.util.concurrent.RejectedExecutionException}
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
     * Stops accepting clients: who tries to connect after this is refused, and the thread that accepted ends. Whoever has
     * been accepted before is not disturbed.
     */
    @Override
    public void close() throws IOException {
        // TODO: let the accepting thread come to its end
        throw new UnsupportedOperationException("not attempted");
    }
}
