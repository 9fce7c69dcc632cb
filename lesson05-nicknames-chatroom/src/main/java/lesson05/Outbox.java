package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The lines that wait to be sent to one client. {@link #put} never blocks; a thread of the client's own, its writer,
 * takes the lines out and waits for the client's network. A client that lets its outbox fill is disconnected. Waiting
 * for it would freeze the room, dropping lines would show it a conversation that never took place, and keeping them all
 * would fill the memory.
 */
final class Outbox {

    private static final Duration HOLD_UP = Duration.ofMillis(500); // the most that a slow client holds up a speaker

    private final OutputStream client; // closing it closes the client's socket
    private final int limit; // bytes

    // Everything below is guarded by this.
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean ended; // accepts no more lines
    private boolean overflowed;
    private Deadline speakersWaitUntil; // when speakers stop waiting; null: at most half full
    private int emptied; // how often the writer has taken everything out

    Outbox(OutputStream client, int limit) {
        this.client = client;
        this.limit = limit;
    }

    /** Puts a line in, or disconnects the client if the line doesn't fit. Never blocks. */
    synchronized void put(String line) {
        if (ended) {
            return; // the client is leaving
        }
        // @start region=put
        byte[] bytes = (line + "\n").getBytes(UTF_8);
        if (waiting.size() + bytes.length > limit) {
            overflowed = true;
            hangUp();
        } else {
            waiting.writeBytes(bytes);
            if (speakersWaitUntil == null && waiting.size() > limit / 2) {
                speakersWaitUntil = Deadline.in(HOLD_UP);
            }
            notifyAll(); // wakes the writer, if it waits in take()
        }
        // @end
    }

    /** What the writer does: sends the lines until the outbox has ended and is empty. */
    void write() {
        try {
            byte[] next;
            while ((next = take()).length > 0) {
                client.write(next); // blocks while the client's buffers are full; nobody waits but this thread
                Thread.yield(); // lets other threads go first: what they put in meanwhile goes out in one write
            }
        } catch (IOException e) {
            hangUp(); // the client is gone, or was disconnected; its reader finds out now
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // @start region=take
    /** Takes out everything. Blocks until there is something; the array is empty once the outbox has ended. */
    private synchronized byte[] take() throws InterruptedException {
        while (waiting.size() == 0 && !ended) {
            wait(); // gives the lock back and sleeps until notifyAll(); then takes the lock again
        }
        byte[] all = waiting.toByteArray();
        waiting.reset();
        speakersWaitUntil = null;
        emptied++;
        notifyAll(); // wakes the threads in awaitWriter()
        return all;
    }
    // @end

    /** True if it became more than half full a moment ago, and its writer has not emptied it since. */
    synchronized boolean isCrowded() {
        return !ended && speakersWaitUntil != null && !speakersWaitUntil.hasPassed();
    }

    /** Blocks while it is crowded. Called without the room's lock by a thread that has put something in. */
    synchronized void awaitWriter() throws InterruptedException {
        int before = emptied; // others may fill it again at once: this caller doesn't wait for that
        while (emptied == before && isCrowded()) {
            long left = speakersWaitUntil.nanoTime() - System.nanoTime();
            TimeUnit.NANOSECONDS.timedWait(this, left); // waits as wait() does, or not at all if nothing is left
        }
    }

    /** Accepts no more lines. Those that wait are still sent, then the writer ends. */
    synchronized void end() {
        ended = true;
        notifyAll(); // wakes everyone who waits here
    }

    /** True if the client was disconnected because it didn't read. */
    synchronized boolean hasOverflowed() {
        return overflowed;
    }

    /** Disconnects the client: its reader's read() and its writer's write() throw. */
    synchronized void hangUp() {
        end();
        try {
            client.close(); // doesn't wait for the client, so it may be called with a lock held
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
