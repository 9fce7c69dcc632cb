package learncli.grading;

import java.time.Duration;
import learncli.grading.ExerciseTests.ExerciseTask;

/**
 * How one task of an exercise ended.
 *
 * @param message why it did not pass; else empty
 */
public record TaskResult(ExerciseTask task, Status status, String message, Duration time) {

    /** How a task can end. */
    public enum Status {
        PASSED,
        FAILED,
        ABORTED,
        /** It wasn't run, because too many before it hung, or ended the JVM. */
        NOT_RUN
    }
}
