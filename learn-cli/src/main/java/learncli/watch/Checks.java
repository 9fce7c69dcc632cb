package learncli.watch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import learncli.course.Exercise;
import learncli.grading.Outcome;

/**
 * Checks classes in the background, up to three at a time, so that a class that hangs doesn't hold up the next save. Of
 * the checks that have to wait, only the newest is made.
 */
final class Checks implements AutoCloseable {

    private static final int AT_ONCE = 3;
    private static final Duration LONG = Duration.ofSeconds(3);

    private final Function<Exercise, Outcome> check;
    private final Consumer<Event> tell;
    private final Executor later;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "learn-check");
        thread.setDaemon(true); // it may be in the middle of a check when the user presses q
        return thread;
    });
    private volatile long newest; // only the session's thread writes it

    Checks(Function<Exercise, Outcome> check, Consumer<Event> tell) {
        this(check, tell, LONG);
    }

    /** @param slow a check that takes longer is reported as slow */
    Checks(Function<Exercise, Outcome> check, Consumer<Event> tell, Duration slow) {
        this.check = check;
        this.tell = tell;
        this.later = CompletableFuture.delayedExecutor(slow.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Starts a check and returns its number. */
    long start(Exercise exercise) {
        long number = ++newest;
        threads.execute(() -> run(number, exercise));
        later.execute(() -> tell.accept(new Event.Slow(number)));
        return number;
    }

    private void run(long number, Exercise exercise) {
        if (number != newest) {
            return; // a newer one is waiting
        }
        try {
            tell.accept(new Event.Checked(number, check.apply(exercise)));
        } catch (RuntimeException e) {
            if (!threads.isShutdown()) { // otherwise close() disturbed it
                tell.accept(new Event.CheckFailed(number, "The check could not be done: " + e));
            }
        }
    }

    /** Starts no more checks. Those that are running end when their JVMs do. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
