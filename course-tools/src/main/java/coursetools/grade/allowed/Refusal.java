package coursetools.grade.allowed;

/**
 * Why a class is not run.
 *
 * @param className in which it was found
 * @param line of its source; 0 if it is about the class, or a member, as a whole
 * @param sentence for the student, with the line and the name of what is refused; it holds names that the student chose, and
 *     is not cleaned
 */
public record Refusal(String className, int line, String sentence) {}
