package lesson04.exercise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import peerkit.Patience;

/** An executor that keeps every task until the test runs it, so that nothing depends on when a thread starts. */
final class HeldTasks implements Executor {

    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final List<Runnable> tasks = new CopyOnWriteArrayList<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Waits until there are this many tasks, but not for ever, then a moment for more. Returns how many there are. */
    int await(int count) {
        reach(count);
        Patience.waitUntil(() -> tasks.size() > count, A_MOMENT);
        return tasks.size();
    }

    /** Waits until there are this many tasks, but not for ever. */
    boolean reach(int count) {
        return Patience.waitUntil(() -> tasks.size() >= count, Patience.limit());
    }

    /** Runs a task in the calling thread; the first is number 0. */
    void run(int number) {
        tasks.get(number).run();
    }

    /** The same. Returns what the task throws; null if nothing. */
    Throwable runWhateverItThrows(int number) {
        try {
            run(number);
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }
}
