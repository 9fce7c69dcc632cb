package learncli.report;

import java.util.ArrayList;
import java.util.List;
import learncli.course.Exercise;
import learncli.course.Readme;
import learncli.progress.Progress;
import learncli.terminal.Markdown;

/**
 * A hint for an exercise. Each paragraph is one line.
 *
 * @param all the exercise's hints
 * @param number of the one to show; if it is higher than the last, all are shown
 */
public record HintPage(Exercise exercise, List<String> all, int number) {

    public static HintPage of(Exercise exercise, int number) {
        return new HintPage(exercise, Readme.of(exercise).hints(), number);
    }

    /** The first hint that the learner hasn't seen; after the last one, all of them. */
    public static HintPage next(Exercise exercise, Progress progress) {
        return of(exercise, progress.record(exercise.id()).hints() + 1);
    }

    /** Notes that the learner has seen it. */
    public void note(Progress progress) {
        progress.noteHints(exercise.id(), Math.min(number, all.size()));
    }

    public boolean isLast() {
        return number >= all.size();
    }

    /** The hint, with a heading. */
    public List<String> hints() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= all.size(); i++) {
            if (i == number || number > all.size()) {
                lines.addAll(List.of("Hint " + i + " of " + all.size() + " for " + exercise.name(), ""));
                lines.addAll(Markdown.lines(all.get(i - 1)));
                lines.add("");
            }
        }
        return lines;
    }

    /** The hint, and what to type next. */
    public List<String> lines() {
        List<String> lines = hints();
        lines.add(
                isLast()
                        ? "That was the last hint. Check your class: ./learn check " + exercise.id()
                        : "If that is not enough: ./learn hint " + exercise.id()
                                + (number + 1 < all.size() ? "" : "   (the last one)"));
        return lines;
    }
}
