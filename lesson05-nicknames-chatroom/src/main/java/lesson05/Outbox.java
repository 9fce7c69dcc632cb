package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What one client is still to be sent, and the only place that writes to it. Putting a line in never waits: a thread of
 * the client's own, its writer, takes the lines out and waits for the client's network. A client that reads too slowly
 * is disconnected when its outbox is full; to wait for it would stop everybody, to drop lines in silence
 * would show it a conversation that never took place, and to keep them all would fill the memory.
 *
 * <p>A program that sends lines as fast as it can would fill the outboxes of good readers, too, before their writers get
 * a turn. So who has spoken is asked to pause while an outbox that got half full is emptied: for a moment, not for ever,
 * and holding no lock, so that nobody else waits.
 */
final class Outbox {

    private static final Duration PAUSE = Duration.ofMillis(500); // that one client may cost the speakers

    private final Socket client;
    private final int limit; // bytes

    private final CountDownLatch writerHasEnded = new CountDownLatch(1);

    // All that follows is guarded by this.
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean ended; // nothing more is taken in
    private boolean overflowed;
    private Deadline pause; // until when speakers wait for the writer; null while it is less than half full

    /** An outbox for {@code client} in which at most {@code limit} bytes wait, besides those being written. */
    Outbox(Socket client, int limit) {
        this.client = client;
        this.limit = limit;
    }

    /** Puts a line in; or hangs up on the client, if it does not fit. Never blocks. */
    synchronized void put(String line) {
        if (ended) {
            return; // the client is leaving; what comes from now on is not for it
        }
        // @start region=put
        byte[] bytes = (line + "\n").getBytes(UTF_8);
        if (waiting.size() + bytes.length > limit) {
            overflowed = true;
            hangUp();
        } else {
            waiting.writeBytes(bytes);
            if (pause == null && waiting.size() > limit / 2) {
                pause = Deadline.in(PAUSE);
            }
            notifyAll(); // wakes the writer, if it waits in take()
        }
        // @end
    }

    /** Takes in nothing more. What waits is still sent, then the client reads end of stream, then the writer ends. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** True when it got half full a moment ago: who has put something in should call {@link #awaitWriter} now. */
    synchronized boolean isCrowded() {
        return !ended && pause != null && !pause.hasPassed();
    }

    /** Lets a speaker wait until the writer has taken out all, or the pause is over: then the client reads too slowly. */
    synchronized void awaitWriter() {
        try {
            Deadline thisPause = pause; // not the next one, too, which others may have brought about meanwhile
            while (pause == thisPause && isCrowded()) {
                wait(PAUSE.toMillis()); // as in take(); here for a time at most
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts this thread; if somebody does, the pause is over
        }
    }

    /** True if the client was hung up on because it did not read. */
    synchronized boolean hasOverflowed() {
        return overflowed;
    }

    /** What the writer does. */
    void write() {
        try {
            // @start region=write
            OutputStream toClient = client.getOutputStream();
            byte[] next;
            while ((next = take()).length > 0) {
                toClient.write(next); // blocks while the client does not read, and nobody waits but this thread
            }
            client.shutdownOutput();
            // @end
        } catch (IOException e) {
            hangUp(); // it is gone or was hung up on; now its reader knows, too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            writerHasEnded.countDown();
        }
    }

    /** Waits until the writer has ended, or the deadline has passed; call {@link #end()} before. */
    void awaitEnd(Deadline deadline) throws InterruptedException, SocketTimeoutException {
        writerHasEnded.await(deadline.millisLeft(), TimeUnit.MILLISECONDS);
    }

    /** Takes out all that waits, and blocks until there is something; nothing means that the outbox has ended. */
    private synchronized byte[] take() throws InterruptedException {
        // wait() gives the lock back and sleeps, so that put() can take it; notifyAll() wakes all who sleep here, and
        // each goes on when it has the lock again. Another may have been faster: so look again, with while, not if.
        while (waiting.size() == 0 && !ended) {
            wait();
        }
        byte[] all = waiting.toByteArray();
        waiting.reset();
        pause = null;
        notifyAll(); // wakes the speakers that wait in awaitWriter()
        return all;
    }

    /** Ends now: closes the socket, which wakes the client's reader in read() and its writer in write(). */
    synchronized void hangUp() {
        end(); // wakes the writer in take()
        try {
            client.close(); // does not wait for the client, so it may be done with a lock held
        } catch (IOException e) {
            // It did not close in good order; it is closed all the same.
        }
    }
}
