package lesson04.exercise;

import java.io.IOException;
import java.util.concurrent.Executor;

/**
 * A server that accepts clients and hands each one to an executor, as a task. If the executor starts a thread for each
 * task, every client has its own thread. A {@link ClientHandler} does the talking.
 *
 * <p>When one conversation ends, for whatever reason, no other one is affected: the server closes that client's socket
 * and goes on.
 */
public final class ThreadPerClient implements AutoCloseable {

    // TODO: add the fields that the methods need

    private ThreadPerClient() {
        // TODO: let start pass in what the fields need
    }

    /**
     * Starts a server on a free port of the loopback address (R1). When this returns, clients can connect.
     *
     * @param executor runs the tasks, one for each client (R2): immediately or later, in this thread or in any other
     *     (R4); it may also refuse a task with a {@link java.util.concurrent.RejectedExecutionException} (R8)
     * @param handler talks to a client; it is called in the client's task (R3)
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
     * Stops accepting clients: later connection attempts are refused, and the accepting thread ends (R9, R10). The
     * clients it has already handed over and the executor are left alone (R11, R12), and it waits for no conversation
     * (R13).
     */
    @Override
    public void close() throws IOException {
        // TODO: end the wait in accept()
        throw new UnsupportedOperationException("not attempted");
    }
}
