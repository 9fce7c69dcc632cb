package coursetools.grade;

import java.util.List;
import java.util.Map;

/**
 * What one student handed in.
 *
 * @param classes at most one for each exercise, in the order of the exercises
 * @param unclear why it is not clear which class is meant, by exercise: a sentence each, cleaned
 * @param notes what was done with the files, and why some were not taken: a sentence each, cleaned
 * @param complete false if a file was not taken that may have held a class
 */
public record Submission(
        Student student,
        List<SubmittedClass> classes,
        Map<String, String> unclear,
        List<String> notes,
        boolean complete) {

    /** How the note begins that names exercises whose class is still the stub. */
    public static final String NOTHING_WRITTEN = "Not graded, because nothing was written: ";

    /** With nothing unclear or left out. */
    public Submission(Student student, List<SubmittedClass> classes, List<String> notes) {
        this(student, classes, Map.of(), notes, true);
    }
}
