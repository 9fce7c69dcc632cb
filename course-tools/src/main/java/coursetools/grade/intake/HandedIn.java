package coursetools.grade.intake;

import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learncli.course.Exercise;

/**
 * What was in a folder.
 *
 * @param submissions one for each student, by name
 * @param notes about files that belong to nobody: a sentence each, cleaned
 */
public record HandedIn(List<Submission> submissions, List<String> notes) {

    /** Those of the exercises that anyone has handed in. */
    public List<Exercise> among(List<Exercise> exercises) {
        Set<String> handedIn = submissions.stream()
                .flatMap(submission -> Stream.concat(
                        submission.classes().stream().map(SubmittedClass::exercise),
                        submission.unclear().keySet().stream()))
                .collect(Collectors.toSet());
        return exercises.stream()
                .filter(exercise -> handedIn.contains(exercise.id()))
                .toList();
    }
}
