package learncli.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.course.Place;
import learncli.course.Readme;
import learncli.terminal.Colours;
import learncli.terminal.Markdown;
import learncli.terminal.Seen;
import picocli.CommandLine.Help.Ansi;

/** What there is to read once an exercise is solved. */
public final class Solved {

    private Solved() {}

    /**
     * What was learnt, and which classes to compare one's own with; an edition of the course may lack either. Each
     * paragraph is one line.
     *
     * @param here where the user is
     */
    public static List<String> lines(Place place, Path here, Ansi colours) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        String learnt = Readme.of(place).learnt();
        if (!learnt.isEmpty()) {
            lines.add(Colours.bold("Learnt", colours));
            lines.addAll(Markdown.lines(learnt));
            lines.add("");
        }
        boolean hasSolution = Files.exists(place.solution());
        if (hasSolution) {
            lines.add("Another right class: ./learn solution " + place.id());
        }
        lines.addAll(mistakes(place, here));
        if (hasSolution || !place.mistakes().isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    /** Where the known mistakes are; empty if there are none. */
    public static List<String> mistakes(Place place, Path here) {
        return place.mistakes().isEmpty()
                ? List.of()
                : List.of("Known mistakes, and what is behind each: "
                        + Seen.from(here, place.mistakes().get(0).getParent()));
    }
}
