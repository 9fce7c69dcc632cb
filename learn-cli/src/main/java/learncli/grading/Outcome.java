package learncli.grading;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import learncli.course.Digest;
import learncli.course.Exercise;
import learncli.grading.TaskResult.Status;

/**
 * How a learner's class fared when it was checked.
 *
 * @param tests null if something is wrong
 * @param results one for each task, by number; a task during which the program exits, hangs or dies has failed, and its
 *     message says why; empty if something is wrong
 * @param wrong why nothing was graded: the compiler's errors as {@code javac} prints them, and a sentence that says so;
 *     empty if it was graded
 * @param output what the class printed; if it is long, its beginning and its end
 * @param left what the tests left behind, such as a thread; empty if nothing
 * @param pace of the machine: on a slow one each task had more time
 * @param digest of the learner's file; empty if it is missing, or its tests are broken
 * @param time from the call to the outcome
 */
public record Outcome(
        Exercise exercise,
        ExerciseTests tests,
        List<TaskResult> results,
        String wrong,
        String output,
        String left,
        Pace pace,
        String digest,
        Duration time) {

    static Outcome wrong(Exercise exercise, String wrong, String digest) {
        return new Outcome(exercise, null, List.of(), wrong, "", "", Pace.USUAL, digest, Duration.ZERO);
    }

    static Outcome graded(ExerciseTests tests, Grades grades, String digest) {
        return new Outcome(
                tests.exercise(),
                tests,
                grades.results(),
                "",
                grades.output(),
                grades.left(),
                grades.pace(),
                digest,
                Duration.ZERO);
    }

    Outcome took(long nanos) {
        return new Outcome(exercise, tests, results, wrong, output, left, pace, digest, Duration.ofNanos(nanos));
    }

    /** {@code 2.1 LineReader}. */
    public String name() {
        return exercise.name();
    }

    /** Whether it compiles, so that it was graded. */
    public boolean wasGraded() {
        return wrong.isEmpty();
    }

    /** Whether the learner's file is still the one that was graded. */
    public boolean isUpToDate() {
        try {
            return Digest.of(exercise.learnersFile()).equals(digest);
        } catch (UncheckedIOException e) {
            return false; // it is just being saved
        }
    }

    /** Whether every task passed. */
    public boolean isSolved() {
        return wasGraded() && passed() == results.size();
    }

    /** How many tasks passed. */
    public int passed() {
        return (int) results.stream()
                .filter(result -> result.status() == Status.PASSED)
                .count();
    }

    /** What the tasks that passed are worth. */
    public int points() {
        return results.stream()
                .filter(result -> result.status() == Status.PASSED)
                .mapToInt(result -> result.task().points())
                .sum();
    }

    /** The tasks that failed, by number. */
    public List<TaskResult> failures() {
        return results.stream()
                .filter(result -> result.status() == Status.FAILED)
                .toList();
    }
}
