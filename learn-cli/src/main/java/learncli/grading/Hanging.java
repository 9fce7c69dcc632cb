package learncli.grading;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import learncli.grading.worker.JobEvent;
import peerkit.grading.ExerciseTest;

/**
 * Counts tasks that hang, or end the JVM. Each costs seconds, and several usually have the same cause, so the others
 * aren't run.
 */
final class Hanging {

    /** The time of a task. A task that fails earlier did not hang. */
    private static final Duration TASKS_TIME = Duration.ofSeconds(ExerciseTest.SECONDS);

    private final int most;
    private final Set<String> first; // the methods of the first two tasks
    private final Set<String> hanging = new HashSet<>();

    Hanging(ExerciseTests tests, int most) {
        this.most = most;
        this.first = new HashSet<>();
        tests.tasks().stream().limit(2).forEach(task -> first.add(task.method()));
    }

    /** A task has ended. */
    void note(JobEvent event) {
        if (event.kind() == JobEvent.Kind.FAILED && event.number() >= TASKS_TIME.toNanos()) {
            noteEndless(event.text());
        }
    }

    /** A task did not end. */
    void noteEndless(String method) {
        hanging.add(method);
    }

    boolean isEnough() {
        return hanging.size() >= most || most < Integer.MAX_VALUE && first.size() == 2 && hanging.containsAll(first);
    }

    int count() {
        return hanging.size();
    }
}
