package coursetools.grade;

import java.util.List;

/**
 * The result of one class.
 *
 * @param why it was not graded: a sentence, or the compiler's lines; empty if it was graded. Cleaned
 * @param tasks one for each task of the exercise, by number; empty if it was not graded
 * @param output what it printed; cleaned, at most 40 lines
 * @param submitted null if the student handed in no class for this exercise
 */
public record GradedClass(
        String exercise, State state, String why, List<GradedTask> tasks, String output, SubmittedClass submitted) {

    /** What became of a class. */
    public enum State {
        GRADED,
        /** It does not compile. */
        NOT_COMPILED,
        /** It uses something that no exercise needs, so it was not run. */
        NOT_ALLOWED,
        /** It broke the program that ran it. */
        BROKEN,
        /** No class was handed in, or it is not clear which. */
        MISSING
    }

    /** What the tasks that passed are worth. */
    public int points() {
        return tasks.stream().mapToInt(GradedTask::points).sum();
    }
}
