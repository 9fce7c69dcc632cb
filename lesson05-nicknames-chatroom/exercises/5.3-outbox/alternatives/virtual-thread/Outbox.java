// needs: 21
package lesson05.exercise;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** An outbox with a virtual thread, which ends when it takes an empty line. Permits count the room that is left. */
public final class Outbox implements AutoCloseable {

    private final LineSink sink;
    private final Semaphore room;
    private final LinkedBlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    public Outbox(LineSink sink, int capacity) {
        this.sink = sink;
        this.room = new Semaphore(capacity);
        Thread.ofVirtual().start(this::write);
    }

    public boolean offer(String line) {
        if (closed.get()) {
            return false;
        }
        if (!room.tryAcquire()) {
            close();
            return false;
        }
        return queue.add(Optional.of(line));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            queue.clear();
            queue.add(Optional.empty());
            try {
                sink.close();
            } catch (IOException e) {
                // nobody can do anything about it
            }
        }
    }

    private void write() {
        try {
            Optional<String> line = queue.take();
            while (line.isPresent() && !closed.get()) {
                room.release();
                sink.write(line.get());
                line = queue.take();
            }
        } catch (IOException e) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
