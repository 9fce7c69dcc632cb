package learncli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import learncli.course.Exercises;
import learncli.course.Place;
import learncli.course.Readme;
import learncli.progress.Progress;
import learncli.terminal.HelpOption;
import learncli.terminal.Markdown;
import learncli.terminal.Output;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn hint}: the next hint from an exercise's README. */
@Command(
        name = "hint",
        description = {
            "Shows the next hint for an exercise. There are three, and each says more; after the third, all.",
            ""
        },
        customSynopsis = "./learn hint [-h] EXERCISE [1, 2 or 3]",
        footer = {"", "For example: ./learn hint 2.1"})
public final class HintCommand implements Callable<Integer> {

    private final Path root;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "Its number or the name of its class.")
    private String exercise;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "HINT",
            description = "Which one; if not said, the next that you have not seen.")
    private Integer number;

    public HintCommand(Path root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Place place = Exercises.in(root).named(exercise);
        List<String> hints = Readme.of(place).hints();
        if (hints.isEmpty()) {
            throw Trouble.failed("There are no hints for " + place.id() + ".");
        }
        Progress progress = new Progress(root, spec.commandLine().getErr()::println);
        int next = number == null ? progress.attempt(place.id()).hints() + 1 : number;
        if (number != null && (number < 1 || number > hints.size())) {
            throw Trouble.wrongCommand(
                    "There is no hint " + number + " for " + place.id() + ": they are 1 to " + hints.size() + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean all = next > hints.size();
        for (int i = all ? 1 : next; i <= (all ? hints.size() : next); i++) {
            out.println("Hint " + i + " of " + hints.size() + " for " + place.id() + " " + place.className());
            out.println();
            Output.prose(out, Markdown.lines(hints.get(i - 1)));
            out.println();
        }
        out.println(afterwards(place, next, hints.size()));
        progress.noteHints(place.id(), Math.min(next, hints.size()));
        return 0;
    }

    private static String afterwards(Place place, int shown, int of) {
        return shown < of
                ? "If that is not enough: ./learn hint " + place.id() + (shown + 1 < of ? "" : "   (the last one)")
                : "That was the last hint. Check your class: ./learn check " + place.id();
    }
}
