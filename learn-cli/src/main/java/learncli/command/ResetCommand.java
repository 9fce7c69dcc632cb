package learncli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.progress.ExerciseStatus;
import learncli.progress.Progress;
import learncli.report.NextStep;
import learncli.terminal.Seen;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./learn reset}: puts the stub back, and keeps the learner's file. */
@Command(
        name = "reset",
        description = {"Puts back your class as it was given.", "Your file is kept in .learn/kept.", ""},
        customSynopsis = "./learn reset [-h] EXERCISE",
        footer = {"", "For example: ./learn reset 2.1"})
public final class ResetCommand extends LearnCommand {

    @Parameters(paramLabel = "EXERCISE", description = "Its number or the name of its class.")
    private String name;

    @Override
    public Integer call() {
        Exercise exercise = Exercises.in(root).named(name);
        String file = Seen.from(here, exercise.learnersFile());
        if (ExerciseStatus.isStub(exercise)) {
            out().println(file + " is as it was given: there is nothing to reset.");
            return 0;
        }
        Progress progress = progress();
        try {
            Optional<Path> kept = progress.reset(exercise);
            out().println(file + " is as it was given again.");
            kept.ifPresent(copy -> out().println("What you had written is kept in " + Seen.from(here, copy)));
        } catch (IOException e) {
            throw Trouble.failed("Can't reset " + file + ", which is as it was: " + e, e);
        }
        out().println();
        new NextStep(here).of(ExerciseStatus.of(exercise, progress.records())).forEach(out()::println);
        return 0;
    }
}
