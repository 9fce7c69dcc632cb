package learncli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import learncli.course.Exercises;
import learncli.course.Place;
import learncli.progress.Attempt;
import learncli.progress.Progress;
import learncli.report.Solved;
import learncli.terminal.Colours;
import learncli.terminal.HelpOption;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn solution}: the reference, and how the learner's class differs from it. */
@Command(
        name = "solution",
        description = {
            "Shows a right class for an exercise that you have solved, and how yours differs from it.",
            "Nothing is changed. Lines that begin with + are the right class's alone, with - yours alone.",
            ""
        },
        customSynopsis = "./learn solution [-h] [--give-up] EXERCISE",
        footer = {"", "For example: ./learn solution 2.1"})
public final class SolutionCommand implements Callable<Integer> {

    private static final int HEADING = 3; // lines of a unified diff: two names, and a place

    private final Path root;
    private final Path here;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXERCISE", description = "Its number or the name of its class.")
    private String exercise;

    @Option(names = "--give-up", description = "Shows it although you have not solved the exercise.")
    private boolean givesUp;

    public SolutionCommand(Path root, Path here) {
        this.root = root;
        this.here = here;
    }

    @Override
    public Integer call() throws IOException {
        Place place = Exercises.in(root).named(exercise);
        if (!Files.exists(place.solution())) {
            throw Trouble.failed("This edition of the course comes without a solution for " + place.id() + ".");
        }
        Attempt attempt = new Progress(root, spec.commandLine().getErr()::println).attempt(place.id());
        if (attempt.solved() == null && !givesUp) {
            throw Trouble.failed("You have not solved " + place.id() + " " + place.className()
                    + " yet (or not checked it since: ./learn check " + place.id() + ").\nThe next hint: ./learn hint "
                    + place.id() + "\nThe solution all the same: ./learn solution " + place.id() + " --give-up");
        }
        show(place);
        return 0;
    }

    private void show(Place place) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Ansi colours = spec.commandLine().getColorScheme().ansi();
        Path solution = place.solution();
        out.println(Seen.from(here, solution) + "   (+)");
        List<String> right = lines(solution);
        if (!Files.exists(place.learnersFile())) {
            out.println();
            right.forEach(out::println);
        } else {
            out.println(Seen.from(here, place.learnersFile()) + "   (-)");
            out.println();
            differences(lines(place.learnersFile()), right).stream()
                    .map(line -> Colours.difference(line, colours))
                    .forEach(out::println);
        }
        if (!place.alternatives().isEmpty()) {
            out.println();
            out.println("Other right ways:");
            place.alternatives().forEach(folder -> out.println("  " + Seen.from(here, folder)));
        }
        if (!place.mistakes().isEmpty()) {
            out.println();
            Solved.mistakes(place, here).forEach(out::println);
        }
    }

    /** Of a file that may be in another encoding than UTF-8, which must not be a reason to show nothing. */
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
