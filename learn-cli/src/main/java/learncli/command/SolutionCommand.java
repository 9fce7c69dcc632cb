package learncli.command;

import java.io.IOException;
import java.nio.file.Files;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.report.SolutionPage;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./learn solution}: the reference, and how the learner's class differs from it. */
@Command(
        name = "solution",
        description = {
            "Shows a correct solution of an exercise that you have solved, and how yours differs from it.",
            "Nothing is changed. Lines marked + are only in it, lines marked - only in yours.",
            ""
        },
        customSynopsis = "./learn solution [-h] [--give-up] EXERCISE",
        footer = {"", "For example: ./learn solution 2.1"})
public final class SolutionCommand extends LearnCommand {

    @Parameters(paramLabel = "EXERCISE", description = "Its number or the name of its class.")
    private String name;

    @Option(names = "--give-up", description = "Shows it although you have not solved the exercise.")
    private boolean givesUp;

    @Override
    public Integer call() throws IOException {
        Exercise exercise = Exercises.in(root).named(name);
        if (!Files.exists(exercise.solution())) {
            throw Trouble.failed("This edition of the course comes without a solution for " + exercise.id() + ".");
        }
        if (!givesUp && progress().record(exercise.id()).solved() == null) {
            throw Trouble.failed("You have not solved " + exercise.name()
                    + " yet (or not checked it since: ./learn check " + exercise.id()
                    + ").\nThe next hint: ./learn hint "
                    + exercise.id() + "\nThe solution all the same: ./learn solution " + exercise.id() + " --give-up");
        }
        new SolutionPage(exercise, here, colours()).lines().forEach(out()::println);
        return 0;
    }
}
