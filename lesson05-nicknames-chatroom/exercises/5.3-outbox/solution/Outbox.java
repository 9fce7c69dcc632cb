package lesson05.exercise;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The lines that are still to be sent to one client, and the writer, a thread that sends them. So nobody who has a line
 * for the client has to wait for the client's network.
 *
 * <p>It is open at first. It ends when {@link #close} is called, when a line doesn't fit, or when the client is gone.
 * Then the sink is closed, the writer thread ends, lines that still wait are dropped, and no more lines are accepted.
 */
public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final BlockingQueue<String> waiting;
    private final Thread writer = new Thread(this::write, "outbox-writer");
    private volatile boolean ended;

    /**
     * Makes an open outbox. Its writer starts now, or with the first line.
     *
     * @param sink where the lines go
     * @param capacity how many lines may wait, from 1 to 10,000; the line being written doesn't count (R3)
     */
    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        writer.start();
    }

    /**
     * Puts a line in, and never waits for the client. Returns true if the line is in. Returns false if the outbox has
     * ended (R12), or ends now because this line doesn't fit (R6).
     */
    public boolean offer(String line) {
        if (!ended && waiting.offer(line)) { // the queue's offer returns false when it is full; its put would wait
            return true;
        }
        close(); // if we dropped the line silently, the client would read a conversation with a gap
        return false;
    }

    /** Ends the outbox, whatever its writer is waiting for (R10). */
    @Override
    public void close() {
        ended = true; // first, so that the writer doesn't start another line
        writer.interrupt(); // wakes it in take()
        try {
            sink.close(); // wakes it in write()
        } catch (IOException e) {
            // It didn't close properly, but it is closed anyway.
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
            close(); // the client is gone, or our own close() has closed the sink
        }
    }
}
