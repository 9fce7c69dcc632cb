package learncli.command;

import learncli.progress.Route;
import learncli.report.CourseMap;
import learncli.report.NextStep;
import learncli.terminal.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./learn}: the map of the course, how far the learner is, and what to type next. */
@Command(
        name = "./learn",
        description = {"Shows the map of the course; with a command, runs its programs and grades its exercises.", ""},
        commandListHeading = "%nCommands:%n",
        footer = {"", "Without a command: the map."})
public final class MapCommand extends LearnCommand {

    @Option(names = "--all", description = "Shows the exercises of every lesson, not only of the one you are at.")
    private boolean all;

    @Override
    public Integer call() {
        Route route = Route.in(root, progress());
        print(new CourseMap(route, Output.proseColumns(out()), colours()).lines(all));
        new NextStep(here).of(route).forEach(out()::println);
        out().println("All exercises: ./learn --all   Help: ./learn help");
        return 0;
    }
}
