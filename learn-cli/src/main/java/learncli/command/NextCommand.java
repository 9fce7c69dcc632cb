package learncli.command;

import learncli.progress.Route;
import learncli.report.NextStep;
import picocli.CommandLine.Command;

/** {@code ./learn next}: the one thing to do next. */
@Command(
        name = "next",
        description = {"Says what to do next, and what to type for it.", ""},
        customSynopsis = "./learn next [-h]",
        footer = {"", "In each lesson: read its chapter, play its demo, run its steps, solve its exercises."})
public final class NextCommand extends LearnCommand {

    @Override
    public Integer call() {
        new NextStep(here).of(Route.in(root, progress())).forEach(out()::println);
        return 0;
    }
}
