package learncli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.course.Exercise;
import learncli.terminal.Colours;
import learncli.terminal.Seen;
import picocli.CommandLine.Help.Ansi;

/** {@code ./learn solution}: the reference, how the learner's class differs from it, and where to find others. */
public record SolutionPage(Exercise exercise, Path here, Ansi colours) {

    private static final int HEADING = 3; // lines of a unified diff: two names, and a place

    public List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(List.of(Seen.from(here, exercise.solution()) + "   (+)"));
        List<String> right = lines(exercise.solution());
        if (Files.exists(exercise.learnersFile())) {
            lines.add(Seen.from(here, exercise.learnersFile()) + "   (-)");
            lines.add("");
            differences(lines(exercise.learnersFile()), right)
                    .forEach(line -> lines.add(Colours.difference(line, colours)));
        } else {
            lines.add("");
            lines.addAll(right);
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
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), UTF_8).lines().toList();
    }

    /** All lines of both, the common ones once. */
    private static List<String> differences(List<String> yours, List<String> right) {
        if (yours.equals(right)) {
            return right.stream().map(line -> " " + line).toList();
        }
        int all = Math.max(yours.size(), right.size());
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff("", "", yours, DiffUtils.diff(yours, right), all);
        return unified.subList(HEADING, unified.size());
    }
}
