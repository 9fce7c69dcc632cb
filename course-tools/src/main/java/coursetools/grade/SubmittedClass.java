package coursetools.grade;

import java.util.Map;

/**
 * The class that a student wrote for an exercise.
 *
 * @param exercise its number, such as {@code 2.1}
 * @param file where it was in the submission
 * @param source its text, in the exercise's package
 * @param helpers the text of other classes of that package that the student wrote, by the name of the file, such as
 *     {@code Buffer.java}
 */
public record SubmittedClass(String exercise, String file, String source, Map<String, String> helpers) {}
