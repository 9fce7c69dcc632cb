package learncli.tap;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One of the two a conversation is between, and the tap's connection to it. One thread reads from it, another one writes
 * to it; when it breaks off, the system may tell only one of them, and what that one learns the other one asks for here.
 */
final class Side {

    /** How long one thread waits for what the other one is about to do; it may be blocked by a side that never reads. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private final Socket socket;
    private final Voice voice;
    private final CountDownLatch readOut = new CountDownLatch(1);
    private final Lock writing =
            new ReentrantLock(true); // held during each write; fair, so that isGone() gets its turn
    private boolean gone; // guarded by writing

    Side(Socket socket, Voice voice) {
        this.socket = socket;
        this.voice = voice;
    }

    Voice voice() {
        return voice;
    }

    /** Blocks until at least one byte is there; -1 for end of stream. */
    int read(byte[] buffer) throws IOException {
        return socket.getInputStream().read(buffer);
    }

    /** Nothing more will be read from this side and passed on. */
    void isReadOut() {
        readOut.countDown();
    }

    /** Blocks while this side does not read and the buffers on the way to it are full. */
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
     * Whether a write has met a side that is gone. The system tells of a reset once: if it told the writer, the reader
     * gets end of stream. So a reader who meets end of stream asks here what it was, and waits for a write that has begun.
     */
    boolean isGone() {
        try {
            if (!writing.tryLock(GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
                return false; // that write is blocked, so it has met nothing yet
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

    /** Waits a little until all that this side sent before it was gone has been passed on. */
    void awaitReadOut() {
        try {
            readOut.await(GRACE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
