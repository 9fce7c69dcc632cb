package coursetools.grade;

import java.util.List;

/**
 * What one student handed in.
 *
 * @param classes at most one for each exercise, in the order of the exercises
 * @param notes what was done with the files, and why some were not taken: a sentence each, cleaned
 */
public record Submission(Student student, List<SubmittedClass> classes, List<String> notes) {}
