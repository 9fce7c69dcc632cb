package learncli.tap;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The tap's connection to the client or to the server. One thread reads from it and another writes to it. If it is reset,
 * the system may tell only one of them; the other can ask here.
 */
final class Side {

    /** How long a thread waits for what the other is about to do. A side that never reads may block that. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private final Socket socket;
    private final Voice voice;
    private final CountDownLatch readOut = new CountDownLatch(1);
    private final Lock writing = new ReentrantLock(true); // held during each write; fair, so that isGone() gets a turn
    private boolean gone; // guarded by writing

    Side(Socket socket, Voice voice) {
        this.socket = socket;
        this.voice = voice;
    }

    Voice voice() {
        return voice;
    }

    /** Blocks until there is at least one byte; -1 at the end of the stream. */
    int read(byte[] buffer) throws IOException {
        return socket.getInputStream().read(buffer);
    }

    /** Nobody will read from this side any more. */
    void isReadOut() {
        readOut.countDown();
    }

    /** Blocks while this side doesn't read and the buffers on the way to it are full. */
    void write(byte[] bytes, int from, int count) throws IOException {
        writing.lock();
        try {
            socket.getOutputStream().write(bytes, from, count);
        } catch (IOException e) {
            gone = true;
            throw e;
        } finally {
            writing.unlock();
        }
    }

    /** This side reads end of stream, and can still send. */
    void endStream() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Whether a write has failed because this side is gone. The system reports a reset only once: if it told the writer,
     * the reader reads end of stream. So a reader at the end of the stream asks here. It waits for a write that has begun.
     */
    boolean isGone() {
        try {
            if (!writing.tryLock(GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
                return false; // that write is blocked, so it hasn't failed
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return gone;
        } finally {
            writing.unlock();
        }
    }

    /** Gives the other thread a moment to pass on what this side sent before it was gone. */
    void awaitReadOut() {
        try {
            readOut.await(GRACE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
