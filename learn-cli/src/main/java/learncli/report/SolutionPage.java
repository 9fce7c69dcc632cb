package learncli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.course.Exercise;
import learncli.report.LineDiff.Line;
import learncli.terminal.Colours;
import learncli.terminal.Seen;
import picocli.CommandLine.Help.Ansi;

/** {@code ./learn solution}: the reference, how the learner's class differs from it, and where to find others. */
public record SolutionPage(Exercise exercise, Path here, Ansi colours) {

    public List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(List.of(Seen.from(here, exercise.solution()) + "   (+)"));
        List<Line> right = lines(exercise.solution());
        if (Files.exists(exercise.learnersFile())) {
            lines.add(Seen.from(here, exercise.learnersFile()) + "   (-)");
            lines.add("");
            LineDiff difference = new LineDiff(lines(exercise.learnersFile()), right);
            difference.all().forEach(line -> lines.add(Colours.difference(line, colours)));
        } else {
            lines.add("");
            right.forEach(line -> lines.add(line.text()));
        }
        if (!exercise.alternatives().isEmpty()) {
            lines.add("");
            lines.add("Other right ways:");
            exercise.alternatives().forEach(folder -> lines.add("  " + Seen.from(here, folder)));
        }
        if (!exercise.mistakes().isEmpty()) {
            lines.add("");
            lines.addAll(Solved.mistakes(exercise, here));
        }
        return lines;
    }

    /** The learner's file may be in any encoding. */
    private static List<Line> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), UTF_8)
                .lines()
                .map(text -> new Line(0, text, text))
                .toList();
    }
}
