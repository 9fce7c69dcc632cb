package coursetools.grade;

import java.util.List;

/**
 * The result of a submission.
 *
 * @param notes of the submission
 * @param sandboxed whether its classes ran in a sandbox
 */
public record GradedSubmission(Student student, List<GradedClass> classes, List<String> notes, boolean sandboxed) {

    /** For all exercises together. */
    public int points() {
        return classes.stream().mapToInt(GradedClass::points).sum();
    }

    /** Whether every class could be graded, and there was one. */
    public boolean wasAllGraded() {
        return !classes.isEmpty() && classes.stream().allMatch(graded -> graded.state() == GradedClass.State.GRADED);
    }
}
