package lesson05.exercise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import peerkit.Patience;
import peerkit.grading.Check;

/** A sink that writes when the test lets it, like a socket whose client reads, stops reading, or is gone. */
final class SlowClient implements LineSink {

    private final CountDownLatch twoAtOnce = new CountDownLatch(1);

    // Everything below is guarded by this.
    private final List<String> written = new ArrayList<>();
    private final Set<Thread> writers = new LinkedHashSet<>();
    private int begun; // writes
    private int writing; // how many threads are in write
    private int reads = Integer.MAX_VALUE; // how many more lines it reads
    private IOException gone; // what write throws, once the client is gone
    private boolean closed;
    private IOException closeFails; // what close throws; null if nothing

    /** The client stops reading: from now on each write blocks. */
    synchronized void stopReading() {
        reads = 0;
    }

    /** The client reads one more line. */
    synchronized void readOne() {
        reads++;
        notifyAll();
    }

    /** The client reads again: blocked writes continue. */
    synchronized void readOn() {
        reads = Integer.MAX_VALUE;
        notifyAll();
    }

    /** The client is gone: from now on each write throws this, but nobody has closed this end. */
    synchronized void vanish(IOException thrown) {
        gone = thrown;
        notifyAll();
    }

    /** From now on {@code close} closes, and throws this. */
    synchronized void failToClose(IOException thrown) {
        closeFails = thrown;
    }

    @Override
    public synchronized void write(String line) throws IOException {
        writers.add(Thread.currentThread());
        begun++;
        writing++;
        if (writing > 1) {
            twoAtOnce.countDown();
        }
        notifyAll();
        boolean interrupted = false;
        while (reads == 0 && !closed && gone == null) {
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
        if (closed) {
            throw new IOException("Socket closed");
        }
        if (gone != null) {
            throw gone;
        }
        reads--;
        written.add(line);
        notifyAll();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        notifyAll();
        if (closeFails != null) {
            throw closeFails;
        }
    }

    synchronized List<String> written() {
        return List.copyOf(written);
    }

    /** Fails the latest {@link Check} if anything but these lines has been written, in this order. */
    void hasWritten(List<String> lines) {
        List<String> written = written();
        Check.latest().holds(written.equals(lines), inWords(lines) + " written", inWords(written) + " written");
    }

    static String inWords(List<String> lines) {
        return lines.isEmpty()
                ? "nothing"
                : String.join(" ", lines.stream().map(line -> '"' + line + '"').toList());
    }

    /** How often {@code write} was called. */
    synchronized int begun() {
        return begun;
    }

    /** The threads that have called {@code write}. */
    synchronized Set<Thread> writers() {
        return Set.copyOf(writers);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits until write has been called this often. Returns false if it isn't. */
    boolean awaitWrites(int calls) {
        return await(() -> begun >= calls);
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
        return twoAtOnce.await(150, TimeUnit.MILLISECONDS);
    }

    /** Waits until all threads that have called write have ended. Returns false if one keeps running. */
    boolean awaitWritersEnd() {
        return await(() -> writers.stream().noneMatch(Thread::isAlive));
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
