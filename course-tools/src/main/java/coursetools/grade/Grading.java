package coursetools.grade;

import java.util.List;
import learncli.grading.ExerciseTests;

/** Grades submissions, whatever is in them. Any number of threads may use it. */
public interface Grading extends AutoCloseable {

    /** The result; it never throws because of what is in the submission. */
    GradedSubmission grade(Submission submission);

    /** How many submissions are graded at the same time; more have to wait. */
    int atOnce();

    /** The tests of the exercises that are graded. */
    List<ExerciseTests> tests();

    @Override
    void close();
}
