package coursetools.grade;

import java.util.List;

/**
 * The result of a submission.
 *
 * @param asGiven of the submission
 * @param notes of the submission
 * @param sandboxed whether its classes ran in a sandbox
 * @param complete of the submission
 */
public record GradedSubmission(
        Student student,
        List<GradedClass> classes,
        List<String> asGiven,
        List<String> notes,
        boolean sandboxed,
        boolean complete) {

    /** Whether every class could be graded, there was one, and no file was left out. */
    public boolean wasAllGraded() {
        return complete
                && !classes.isEmpty()
                && classes.stream().allMatch(graded -> graded.state() == GradedClass.State.GRADED);
    }
}
