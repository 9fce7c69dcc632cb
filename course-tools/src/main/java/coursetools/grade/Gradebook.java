package coursetools.grade;

import java.util.List;
import learncli.grading.ExerciseTests;

/**
 * The results of a class.
 *
 * @param exercises that were graded, in order
 * @param submissions by the student's name
 */
public record Gradebook(List<ExerciseTests> exercises, List<GradedSubmission> submissions) {

    /** The names of the students of whom something could not be graded, or was not taken. */
    public List<String> incomplete() {
        return submissions.stream()
                .filter(graded -> !graded.wasAllGraded())
                .map(graded -> graded.student().name())
                .toList();
    }
}
