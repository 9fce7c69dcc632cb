package learncli.command;

import java.nio.file.Path;
import learncli.course.Exercises;
import learncli.course.Place;
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
    private String exercise;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "HINT",
            description = "Which one; if not said, the next that you have not seen.")
    private Integer number;

    public HintCommand(Path root, Path here) {
        super(root, here);
    }

    @Override
    public Integer call() {
        Place place = Exercises.in(root).named(exercise);
        HintPage page = HintPage.of(place);
        if (page.hints().isEmpty()) {
            throw Trouble.failed("There are no hints for " + place.id() + ".");
        }
        if (number != null && (number < 1 || number > page.hints().size())) {
            throw Trouble.wrongCommand("There is no hint " + number + " for " + place.id() + ": they are 1 to "
                    + page.hints().size() + ".");
        }
        Progress progress = progress();
        int next = number == null ? progress.attempt(place.id()).hints() + 1 : number;
        print(page.lines(next));
        progress.noteHints(place.id(), Math.min(next, page.hints().size()));
        return 0;
    }
}
