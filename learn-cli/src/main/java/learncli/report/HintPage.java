package learncli.report;

import java.util.ArrayList;
import java.util.List;
import learncli.course.Exercise;
import learncli.course.Readme;
import learncli.terminal.Markdown;

/** {@code ./learn hint}: a hint, and what to type next. Each paragraph is one line. */
public record HintPage(Exercise exercise, List<String> hints) {

    public static HintPage of(Exercise exercise) {
        return new HintPage(exercise, Readme.of(exercise).hints());
    }

    /** The hint of this number; all of them, if the number is higher than the last. */
    public List<String> lines(int number) {
        boolean all = number > hints.size();
        List<String> lines = new ArrayList<>();
        for (int i = all ? 1 : number; i <= (all ? hints.size() : number); i++) {
            lines.add("Hint " + i + " of " + hints.size() + " for " + exercise.name());
            lines.add("");
            lines.addAll(Markdown.lines(hints.get(i - 1)));
            lines.add("");
        }
        lines.add(
                number < hints.size()
                        ? "If that is not enough: ./learn hint " + exercise.id()
                                + (number + 1 < hints.size() ? "" : "   (the last one)")
                        : "That was the last hint. Check your class: ./learn check " + exercise.id());
        return lines;
    }
}
