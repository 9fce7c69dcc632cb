package learncli.command;

import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.progress.Progress;
import learncli.report.HintPage;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./learn hint}: the next hint from an exercise's README. */
@Command(
        name = "hint",
        description = {
            "Shows the next hint for an exercise. There are three, and each says more; after the third, all.",
            ""
        },
        customSynopsis = "./learn hint [-h] EXERCISE [1, 2 or 3]",
        footer = {"", "For example: ./learn hint 2.1"})
public final class HintCommand extends LearnCommand {

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "Its number or the name of its class.")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "HINT",
            description = "Which one; without it, the next that you have not seen.")
    private Integer number;

    @Override
    public Integer call() {
        Exercise exercise = Exercises.in(root).named(name);
        Progress progress = progress();
        HintPage page = number == null ? HintPage.next(exercise, progress) : HintPage.of(exercise, number);
        if (page.all().isEmpty()) {
            throw Trouble.failed("There are no hints for " + exercise.id() + ".");
        }
        if (number != null && (number < 1 || number > page.all().size())) {
            throw Trouble.wrongCommand("There is no hint " + number + " for " + exercise.id() + ": they are 1 to "
                    + page.all().size() + ".");
        }
        print(page.lines());
        page.note(progress);
        return 0;
    }
}
