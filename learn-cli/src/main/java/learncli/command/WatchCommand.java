package learncli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import learncli.course.Exercises;
import learncli.course.Place;
import learncli.progress.NextExercise;
import learncli.progress.Progress;
import learncli.progress.Standing;
import learncli.terminal.HelpOption;
import learncli.terminal.Trouble;
import learncli.watch.Watch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn watch}: grades a learner's class at every save. */
@Command(
        name = "watch",
        description = {
            "Checks your class each time you save it. When it is solved, n leads to the next exercise.",
            "Keys: h hint, n next exercise, p previous one, l list, r run again, space more of a long page, ? the keys, q"
                    + " quit.",
            "Without a terminal it prints plain lines until Ctrl-C, and goes on to the next exercise by itself.",
            ""
        },
        customSynopsis = "./learn watch [-h] [--stay] [EXERCISE]",
        footer = {"", "For example: ./learn watch 2.1"})
public final class WatchCommand implements Callable<Integer> {

    private final Path root;
    private final Path here;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Option(names = "--stay", description = "Without a terminal: stays with the exercise when it is solved.")
    private boolean stay;

    @Parameters(
            paramLabel = "EXERCISE",
            arity = "0..1",
            description = "Its number or the name of its class; without it, that which ./learn shows as next.")
    private String exercise;

    public WatchCommand(Path root, Path here) {
        this.root = root;
        this.here = here;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = spec.commandLine();
        Place first = first();
        new Watch(root, here, stay).run(first, line.getColorScheme().ansi(), line.getOut());
        return 0;
    }

    private Place first() {
        Exercises exercises = Exercises.in(root);
        if (exercise != null) {
            return exercises.named(exercise);
        }
        Progress progress =
                new Progress(root, line -> spec.commandLine().getErr().println(line));
        return NextExercise.of(exercises, progress.attempts())
                .map(Standing::place)
                .orElseThrow(
                        () -> Trouble.failed("You have solved all the exercises. To watch one all the same, name it:"
                                + " ./learn watch 2.1"));
    }
}
