package lesson05.exercise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import peerkit.Patience;

/** A sink that writes when the test lets it: as a socket does whose client reads, stops reading, or is gone. */
final class SlowClient implements LineSink {

    private final CountDownLatch twoAtOnce = new CountDownLatch(1);

    // All that follows is guarded by this.
    private final List<String> written = new ArrayList<>();
    private Thread writer; // who wrote last
    private int writing; // how many threads are in write
    private boolean reads = true;
    private boolean gone;
    private boolean closed;

    /** The client stops reading: from now on each write blocks. */
    synchronized void stopReading() {
        reads = false;
    }

    /** The client reads again: what was blocked goes on. */
    synchronized void readOn() {
        reads = true;
        notifyAll();
    }

    /** The client is gone: each write fails from now on, but nobody has closed this end. */
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
                interrupted = true; // as a socket's write, this goes on waiting
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

    /** Waits until a thread is in write, and so has taken its line out of the outbox; false if none comes. */
    boolean awaitWrite() {
        return await(() -> writing > 0);
    }

    /** Waits until so many lines are written, or the sink is closed; false if neither happens. */
    boolean awaitWritten(int lines) {
        return await(() -> written.size() >= lines || closed);
    }

    /** Waits until the sink is closed; false if nobody closes it. */
    boolean awaitClose() {
        return await(() -> closed);
    }

    /** Waits a moment for what must not happen: that two threads write at the same time. */
    boolean seesTwoWritersAtOnce() throws InterruptedException {
        return twoAtOnce.await(300, TimeUnit.MILLISECONDS);
    }

    /** Waits until the thread that wrote last has ended; false if it goes on. */
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
