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
 * @param grades without results if something is wrong
 * @param wrong why nothing was graded: the compiler's errors as {@code javac} prints them, and a sentence that says so;
 *     empty if it was graded
 * @param digest of the learner's file; empty if it is missing, or its tests are broken
 * @param time from the call to the outcome
 */
public record Outcome(
        Exercise exercise, ExerciseTests tests, Grades grades, String wrong, String digest, Duration time) {

    static Outcome wrong(Exercise exercise, String wrong, String digest) {
        return new Outcome(exercise, null, Grades.NONE, wrong, digest, Duration.ZERO);
    }

    static Outcome graded(ExerciseTests tests, Grades grades, String digest) {
        return new Outcome(tests.exercise(), tests, grades, "", digest, Duration.ZERO);
    }

    Outcome took(long nanos) {
        return new Outcome(exercise, tests, grades, wrong, digest, Duration.ofNanos(nanos));
    }

    /** Whether it compiles, so that it was graded. */
    public boolean wasGraded() {
        return wrong.isEmpty();
    }

    /** Whether it says something about the learner's class: not if the file is missing, or its tests are broken. */
    public boolean isAboutTheClass() {
        return !digest.isEmpty();
    }

    /** Whether the learner's file is still the one that was judged; true if none was. */
    public boolean isUpToDate() {
        try {
            return !isAboutTheClass() || Digest.of(exercise.learnersFile()).equals(digest);
        } catch (UncheckedIOException e) {
            return false; // it is just being saved
        }
    }

    /** Whether every task passed. */
    public boolean isSolved() {
        return wasGraded() && passed() == grades.results().size();
    }

    /** How many tasks passed. */
    public int passed() {
        return results(Status.PASSED).size();
    }

    /** What the tasks that passed are worth. */
    public int points() {
        return results(Status.PASSED).stream()
                .mapToInt(result -> result.task().points())
                .sum();
    }

    /** The tasks that ended like this, by number. */
    public List<TaskResult> results(Status status) {
        return grades.results().stream()
                .filter(result -> result.status() == status)
                .toList();
    }
}
