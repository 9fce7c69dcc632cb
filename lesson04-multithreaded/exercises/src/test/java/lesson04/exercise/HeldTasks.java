package lesson04.exercise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import peerkit.Patience;
import peerkit.grading.Check;

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
        task(number).run();
    }

    /** The same. Returns what the task throws; null if nothing. */
    Throwable runWhateverItThrows(int number) {
        Runnable task = task(number);
        try {
            task.run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private Runnable task(int number) {
        if (!reach(number + 1)) {
            throw Check.when("a client has connected, and the executor keeps its tasks")
                    .means("accept each client, and hand it over to the executor as a task")
                    .failure("task " + (number + 1), "none");
        }
        return tasks.get(number);
    }
}
