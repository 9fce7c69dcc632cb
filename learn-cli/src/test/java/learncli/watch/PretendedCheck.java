package learncli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import learncli.course.Digest;
import learncli.course.Exercise;
import learncli.grading.ExerciseTests;
import learncli.grading.ExerciseTests.ExerciseTask;
import learncli.grading.Grades;
import learncli.grading.Outcome;
import learncli.grading.Pace;
import learncli.grading.TaskResult;
import learncli.grading.TaskResult.Status;

/**
 * Stands in for the compiler and the tests: a class whose text contains "right" solves its exercise, one that contains
 * "hangs" is checked until {@link #release} is called, one that contains "breaks" breaks the
 * check itself, one that contains "error" is not graded, and is what the compiler says, and one that contains "innocent" is
 * not graded for another reason, and is that reason.
 */
final class PretendedCheck implements Function<Exercise, Outcome> {

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);

    @Override
    public Outcome apply(Exercise exercise) {
        String digest = Digest.of(exercise.learnersFile());
        String text = read(exercise);
        if (text.contains("hangs")) {
            hanging.countDown();
            await(released);
        }
        if (text.contains("breaks")) {
            throw new IllegalStateException("broken");
        }
        if (text.contains("error")) {
            return new Outcome(exercise, null, Grades.NONE, text, digest, Duration.ZERO);
        }
        if (text.contains("innocent")) {
            return new Outcome(exercise, null, Grades.NONE, text, "", Duration.ZERO);
        }
        ExerciseTask task = new ExerciseTask(1, 10, List.of(), "", "is_right");
        ExerciseTests tests = new ExerciseTests(exercise, "Title", 10, 20, List.of(task));
        TaskResult result = text.contains("right")
                ? new TaskResult(task, Status.PASSED, "", Duration.ZERO)
                : new TaskResult(task, Status.FAILED, "not right: " + text, Duration.ZERO);
        return new Outcome(
                exercise, tests, new Grades(List.of(result), "", "", Pace.USUAL, false), "", digest, Duration.ZERO);
    }

    void awaitHanging() {
        await(hanging);
    }

    void release() {
        released.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("it was not released");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // the test is over
        }
    }

    private static String read(Exercise exercise) {
        try {
            return Files.readString(exercise.learnersFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
