package coursetools.grade;

/** Grades submissions, whatever is in them. Any number of threads may use it. */
public interface Grading extends AutoCloseable {

    /** The result; it never throws because of what is in the submission. */
    GradedSubmission grade(Submission submission);

    @Override
    void close();
}
