package learncli.watch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import learncli.course.Place;
import learncli.grading.Outcome;

/**
 * Checks a class while other things go on. A class that hangs does not keep the next save waiting: the next check begins
 * beside it. There are three at a time; of those that wait for a place, the newest alone is ever run.
 */
final class Checks implements AutoCloseable {

    private static final int AT_ONCE = 3;
    private static final Duration LONG = Duration.ofSeconds(3);

    private final Function<Place, Outcome> check;
    private final Consumer<Event> tell;
    private final Executor later;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "learn-check");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long newest;

    Checks(Function<Place, Outcome> check, Consumer<Event> tell) {
        this(check, tell, LONG);
    }

    /** {@code slow}: after so long it is told that a check takes long. */
    Checks(Function<Place, Outcome> check, Consumer<Event> tell, Duration slow) {
        this.check = check;
        this.tell = tell;
        this.later = CompletableFuture.delayedExecutor(slow.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins a check; its outcome comes as {@link Event.Checked} with the number that this returns. */
    long start(Place place) {
        long number = ++newest; // by one thread only, the session's
        threads.execute(() -> run(number, place));
        later.execute(() -> tell.accept(new Event.Slow(number)));
        return number;
    }

    private void run(long number, Place place) {
        if (number != newest) {
            return; // it waited too long
        }
        try {
            tell.accept(new Event.Checked(number, check.apply(place)));
        } catch (RuntimeException e) {
            if (!threads.isShutdown()) { // else it was the end that disturbed it
                tell.accept(new Event.Failed(number, "The check could not be done: " + e));
            }
        }
    }

    /** No check begins any more; those under way end with the JVMs that they use. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
