package coursetools.grade;

import java.util.List;
import learncli.grading.ExerciseTests;

/**
 * The results of a class.
 *
 * @param exercises that were graded, in order
 * @param submissions by the student's name
 */
public record Gradebook(List<ExerciseTests> exercises, List<GradedSubmission> submissions) {}
