package peerkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.function.Executable;

/**
 * Work that a test does in another thread. An exception there isn't lost: {@link #await} throws it, and in a graded
 * exercise the task fails with it even if nobody awaits the work.
 */
public final class Background<T> {

    private static final List<Background<?>> ALL = new CopyOnWriteArrayList<>(); // those of the current task

    private final String name;
    private final FutureTask<T> work;
    private final Thread thread;
    private volatile boolean awaited;

    private Background(String name, Callable<T> work) {
        this.name = name;
        this.work = new FutureTask<>(work);
        this.thread = new Thread(this.work, name);
        thread.setDaemon(true);
    }

    /** Starts work that returns a result. */
    public static <T> Background<T> run(String name, Callable<T> work) {
        Background<T> background = new Background<>(name, work);
        ALL.add(background);
        background.thread.start();
        return background;
    }

    /** Starts work that returns nothing. */
    public static Background<Void> run(String name, Executable work) {
        return run(name, () -> {
            try {
                work.execute();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) { // nobody throws anything else
                throw new AssertionError(e);
            }
            return null;
        });
    }

    /** Waits up to {@link Patience#limit()} for the work to end. Returns its result, or throws what it threw. */
    public T await() throws Exception {
        awaited = true;
        Duration limit = Patience.limit();
        try {
            return work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (TimeoutException e) {
            throw new FailureBlock(name + ": runs to its end")
                    .words("it ends within " + Patience.inWords(limit), "it is still running")
                    .means("it waits for something that doesn't happen")
                    .failure();
        }
    }

    /** Whether the work has ended, with a result or with an exception. */
    public boolean isDone() {
        return work.isDone();
    }

    /** The thread that does the work. */
    public Thread thread() {
        return thread;
    }

    /**
     * Interrupts the current task's threads that are still running. If a thread that nobody awaited has thrown
     * something, throws that.
     */
    public static void endAll() throws Exception {
        List<Background<?>> all = List.copyOf(ALL);
        ALL.clear();
        List<Background<?>> forgotten = all.stream()
                .filter(background -> !background.awaited && background.isDone())
                .toList(); // before the interrupt ends the others
        all.forEach(background -> background.thread.interrupt());
        for (Background<?> background : forgotten) {
            background.await();
        }
    }

    private static Exception thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return (Exception) e.getCause();
    }
}
