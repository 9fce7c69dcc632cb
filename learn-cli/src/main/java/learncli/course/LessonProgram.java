package learncli.course;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of a lesson that has a {@code main}.
 *
 * @param className the class to start
 * @param file its source
 * @param line where its declaration begins, after its comment
 */
public record LessonProgram(String name, String className, Path file, int line, ClassComment comment) {

    private static final Pattern STEP = Pattern.compile("Step(\\d{1,4})\\D.*");

    /** How the comment of a step begins; the list of steps shows the number already. */
    private static final Pattern OPENING = Pattern.compile("Step \\d+: ");

    public boolean isDemo() {
        return name.equals(Lesson.DEMO);
    }

    public boolean isStep() {
        return STEP.matcher(name).matches();
    }

    /** Which step it is, counted from 1; 0 if it isn't a step. */
    public int step() {
        Matcher step = STEP.matcher(name);
        return step.matches() ? Integer.parseInt(step.group(1)) : 0;
    }

    /** The first sentence about it; empty if there is none. */
    public String about() {
        return withoutOpening(comment.firstSentence());
    }

    /** The first paragraph about a step, the first sentence about another program; empty if there is none. */
    public String idea() {
        return isStep() && !comment.paragraphs().isEmpty()
                ? withoutOpening(comment.paragraphs().get(0))
                : about();
    }

    private static String withoutOpening(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt() || opening.end() == text.length()) {
            return text;
        }
        String rest = text.substring(opening.end());
        return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }
}
