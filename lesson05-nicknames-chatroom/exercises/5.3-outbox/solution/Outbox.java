package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The lines that one client is still to be sent, and a thread of its own, the writer, that sends them: so whoever has a
 * line for the client need not wait for the client's network.
 *
 * <p>It is open at first. It ends when {@link #close} is called, when a line does not fit, and when the client is gone.
 * Then the sink is closed, the writer thread ends, lines that still wait are dropped, and nothing more is taken in.
 */
public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final BlockingQueue<String> waiting;
    private final Thread writer = new Thread(this::write, "outbox-writer");
    private volatile boolean ended;

    /**
     * Makes an open outbox and starts its writer.
     *
     * @param sink where the lines go
     * @param capacity how many lines may wait, at least 1; the one that is being written does not count
     */
    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        writer.start();
    }

    /**
     * Puts a line in, and never waits for the client. Returns true if the line is in; false if the outbox has ended,
     * or ends now, because this line does not fit.
     */
    public boolean offer(String line) {
        if (!ended && waiting.offer(line)) { // the queue's offer returns false when it is full; its put would wait
            return true;
        }
        close(); // left out in silence, the line would be missing in what the client reads
        return false;
    }

    /** Ends the outbox, whatever its writer is waiting for. */
    @Override
    public void close() {
        ended = true; // first, so that the writer does not begin another line
        writer.interrupt(); // wakes it in take()
        try {
            sink.close(); // wakes it in write()
        } catch (IOException e) {
            // It did not close in good order; it is closed all the same.
        }
    }

    private void write() {
        try {
            while (!ended) {
                sink.write(
                        waiting.take()); // take() blocks until a line comes, write() until the client has room for it
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // our own close(): this thread ends
        } catch (IOException e) {
            close(); // the client is gone, or it was our own close()
        }
    }
}
