package learncli.command;

import java.io.IOException;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.progress.ExerciseStatus;
import learncli.progress.NextExercise;
import learncli.terminal.Trouble;
import learncli.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
public final class WatchCommand extends LearnCommand {

    @Option(names = "--stay", description = "Without a terminal: stays with the exercise when it is solved.")
    private boolean stay;

    @Parameters(
            paramLabel = "EXERCISE",
            arity = "0..1",
            description = "Its number or the name of its class; without it, the one that ./learn shows as next.")
    private String name;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Exercises exercises = Exercises.in(root);
        Exercise first = name != null
                ? exercises.named(name)
                : NextExercise.of(exercises, progress().records())
                        .map(ExerciseStatus::exercise)
                        .orElseThrow(() -> Trouble.failed("You have solved all the exercises. To watch one all the"
                                + " same, name it: ./learn watch 2.1"));
        new Watch(root, here, stay).run(first, colours(), out());
        return 0;
    }
}
