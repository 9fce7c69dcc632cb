package learncli.grading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learncli.grading.worker.JobEvent;

/**
 * Reads a worker's events in a thread of its own, because reading from a pipe can't have a time limit. Each event begins with
 * a key that only the worker knows: code that writes into the pipe doesn't have it.
 */
final class EventReader {

    private static final int MOST = 64; // that wait to be taken; the worker waits if there are more
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100); // whether they are still wanted

    private final BlockingQueue<JobEvent> events = new ArrayBlockingQueue<>(MOST);
    private final BoundedOutput printed = new BoundedOutput();
    private final DataInputStream in;
    private final long key;
    private final Thread thread;
    private volatile IOException end; // why there are no more; null if there may be
    private volatile boolean unwanted;

    EventReader(InputStream in, long key) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.key = key;
        this.thread = new Thread(this::readAll, "learn-events");
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        try {
            while (true) {
                JobEvent event = read();
                if (event.kind() == JobEvent.Kind.PRINTED) { // there may be very many
                    printed.add(event.bytes(), event.bytes().length);
                } else {
                    put(event);
                }
            }
        } catch (IOException e) {
            end = e;
        } catch (InterruptedException e) {
            end = new EOFException(); // nobody interrupts it
        }
    }

    private JobEvent read() throws IOException {
        if (in.readLong() != key) {
            throw new ProtocolException("something else wrote into the pipe of the events");
        }
        return JobEvent.read(in);
    }

    private void put(JobEvent event) throws InterruptedException {
        while (!unwanted && !events.offer(event, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            // until there is room for it
        }
    }

    /** Takes what was printed before the latest event. */
    String printed() {
        return printed.take();
    }

    /**
     * Waits for the next event, but for those of printing.
     *
     * @throws TimeoutException if none comes in time
     * @throws ProtocolException if what came is not an event
     * @throws IOException if the worker is gone
     */
    JobEvent next(Duration limit) throws IOException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (deadline - System.nanoTime() > 0) {
            boolean last = end != null; // asked first: what came before the end is in the queue by then
            long wait = last ? 0 : Math.min(deadline - System.nanoTime(), LOOK_AGAIN.toNanos());
            JobEvent event = events.poll(wait, TimeUnit.NANOSECONDS);
            if (event != null) {
                return event;
            }
            if (last) {
                throw end;
            }
        }
        throw new TimeoutException();
    }

    /** Takes no more events, and waits a moment until nothing holds the other end of the pipe. */
    void awaitEnd() throws InterruptedException {
        unwanted = true;
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }
}
