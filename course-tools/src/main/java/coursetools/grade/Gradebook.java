package coursetools.grade;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import learncli.grading.ExerciseTests;

/**
 * The results of a class.
 *
 * @param exercises that were graded, in order
 * @param submissions by the student's name
 */
public record Gradebook(List<ExerciseTests> exercises, List<GradedSubmission> submissions) {

    /** The names of the students of whom something could not be graded, or was not taken. */
    public List<String> incomplete(List<Submission> handedIn) {
        Set<Student> complete = handedIn.stream()
                .filter(Submission::complete)
                .map(Submission::student)
                .collect(Collectors.toSet());
        return submissions.stream()
                .filter(graded -> !graded.wasAllGraded() || !complete.contains(graded.student()))
                .map(graded -> graded.student().name())
                .toList();
    }
}
