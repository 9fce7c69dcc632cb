package learncli.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.course.Exercise;
import learncli.course.Readme;
import learncli.terminal.Colours;
import learncli.terminal.Markdown;
import learncli.terminal.Seen;
import picocli.CommandLine.Help.Ansi;

/** What to read once an exercise is solved. */
public final class Solved {

    private Solved() {}

    /**
     * What was learnt, and which classes to compare one's own with; an edition of the course may lack either. Each
     * paragraph is one line.
     */
    public static List<String> lines(Exercise exercise, Path here, Ansi colours) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        String learnt = Readme.of(exercise).learnt();
        if (!learnt.isEmpty()) {
            lines.add(Colours.bold("Learnt", colours));
            lines.addAll(Markdown.lines(learnt));
            lines.add("");
        }
        boolean hasSolution = Files.exists(exercise.solution());
        if (hasSolution) {
            lines.add("Another right class: ./learn solution " + exercise.id());
        }
        lines.addAll(mistakes(exercise, here));
        if (hasSolution || !exercise.mistakes().isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    /** Where the known mistakes are; empty if there are none. */
    public static List<String> mistakes(Exercise exercise, Path here) {
        return exercise.mistakes().isEmpty()
                ? List.of()
                : List.of("Known mistakes, and what is behind each: "
                        + Seen.from(here, exercise.mistakes().get(0).getParent()));
    }
}
