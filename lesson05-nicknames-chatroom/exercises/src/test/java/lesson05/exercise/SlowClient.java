package lesson05.exercise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import peerkit.Patience;

/** A sink that writes when the test lets it, like a socket whose client reads, stops reading, or is gone. */
final class SlowClient implements LineSink {

    private final CountDownLatch twoAtOnce = new CountDownLatch(1);

    // Everything below is guarded by this.
    private final List<String> written = new ArrayList<>();
    private Thread writer; // the thread that wrote last
    private int writing; // how many threads are in write
    private boolean reads = true;
    private boolean gone;
    private boolean closed;

    /** The client stops reading: from now on each write blocks. */
    synchronized void stopReading() {
        reads = false;
    }

    /** The client reads again: blocked writes continue. */
    synchronized void readOn() {
        reads = true;
        notifyAll();
    }

    /** The client is gone: from now on each write fails, but nobody has closed this end. */
    synchronized void vanish() {
        gone = true;
        notifyAll();
    }

    @Override
    public synchronized void write(String line) throws IOException {
        writer = Thread.currentThread();
        writing++;
        if (writing > 1) {
            twoAtOnce.countDown();
        }
        notifyAll();
        boolean interrupted = false;
        while (!reads && !closed && !gone) {
            try {
                wait(); // for the test, or for close()
            } catch (InterruptedException e) {
                interrupted = true; // like a socket's write, this keeps waiting
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        writing--;
        if (closed || gone) {
            throw new IOException(closed ? "Socket closed" : "Broken pipe");
        }
        written.add(line);
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized List<String> written() {
        return List.copyOf(written);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits until a thread is in write, and so has taken its line out of the outbox. Returns false if none comes. */
    boolean awaitWrite() {
        return await(() -> writing > 0);
    }

    /** Waits until this many lines are written, or the sink is closed. Returns false if neither happens. */
    boolean awaitWritten(int lines) {
        return await(() -> written.size() >= lines || closed);
    }

    /** Waits until the sink is closed. Returns false if nobody closes it. */
    boolean awaitClose() {
        return await(() -> closed);
    }

    /** Waits a moment for what must not happen: two threads writing at the same time. */
    boolean seesTwoWritersAtOnce() throws InterruptedException {
        return twoAtOnce.await(300, TimeUnit.MILLISECONDS);
    }

    /** Waits until the thread that wrote last has ended. Returns false if it keeps running. */
    boolean awaitWriterEnd() throws InterruptedException {
        Thread last;
        synchronized (this) {
            last = writer;
        }
        last.join(Patience.limit().toMillis());
        return !last.isAlive();
    }

    private boolean await(BooleanSupplier condition) {
        return Patience.waitUntil(
                () -> {
                    synchronized (this) {
                        return condition.getAsBoolean();
                    }
                },
                Patience.limit());
    }
}
