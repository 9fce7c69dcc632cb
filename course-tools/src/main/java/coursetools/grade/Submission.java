package coursetools.grade;

import java.util.List;
import java.util.Map;

/**
 * What one student handed in.
 *
 * @param classes at most one for each exercise, in the order of the exercises
 * @param unclear why it is not clear which class is meant, by exercise: a sentence each, cleaned
 * @param asGiven the ids of exercises into whose class nothing was written
 * @param notes what was done with the files, and why some were not taken: a sentence each, cleaned
 * @param complete false if a file was not taken that may have held a class
 */
public record Submission(
        Student student,
        List<SubmittedClass> classes,
        Map<String, String> unclear,
        List<String> asGiven,
        List<String> notes,
        boolean complete) {

    /** With nothing unclear or left out; for tests. */
    public Submission(Student student, List<SubmittedClass> classes, List<String> notes) {
        this(student, classes, Map.of(), List.of(), notes, true);
    }
}
