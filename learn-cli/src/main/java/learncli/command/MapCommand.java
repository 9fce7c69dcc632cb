package learncli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import learncli.course.Readme;
import learncli.progress.LessonStanding;
import learncli.progress.Standing;
import learncli.progress.Way;
import learncli.report.Table;
import learncli.terminal.Colours;
import learncli.terminal.HelpOption;
import learncli.terminal.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./learn}: the map of the course, how far the learner is, and what to type next. */
@Command(
        name = "./learn",
        description = {"Shows the map of the course; with a command, runs its programs and grades its exercises.", ""},
        commandListHeading = "%nCommands:%n",
        footer = {"", "Without a command: the map."})
public final class MapCommand implements Runnable {

    private static final String FIGURES = "  demo  steps   exercises";

    private final Path root;
    private final Path here;

    @Mixin
    private HelpOption help;

    @Option(names = "--all", description = "Shows the exercises of every lesson, not only of the one you are at.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    public MapCommand(Path root, Path here) {
        this.root = root;
        this.here = here;
    }

    @Override
    public void run() {
        Way way = Way.in(root, spec.commandLine().getErr()::println);
        PrintWriter out = spec.commandLine().getOut();
        int column = column(way);
        String name = way.course().title();
        if (name.length() > column) { // a narrow terminal
            out.println(bold(name));
            name = "";
        }
        out.println(bold(Table.padded(name, column)) + FIGURES);
        for (LessonStanding lesson : way.lessons()) {
            String title = cut(title(lesson), column);
            boolean isHere = way.here().filter(lesson::equals).isPresent();
            String padding = " ".repeat(column - title.length());
            out.println(((isHere ? bold(title) : title) + padding + figures(lesson)).stripTrailing());
        }
        List<LessonStanding> shown = all ? way.lessons() : way.here().stream().toList();
        shown.forEach(lesson -> show(lesson, out));
        out.println();
        sum(way, out);
        way.next(here).forEach(out::println);
        out.println("All exercises: ./learn --all   Help: ./learn help");
    }

    private static String title(LessonStanding lesson) {
        return lesson.lesson().number() + "  " + lesson.lesson().title();
    }

    /** How wide the titles are: the figures stand behind the longest, or at the edge of a narrow terminal. */
    private int column(Way way) {
        int longest = way.lessons().stream()
                .mapToInt(lesson -> title(lesson).length())
                .max()
                .orElseThrow();
        return Math.min(
                Math.max(longest, way.course().title().length()),
                Output.proseColumns(spec.commandLine().getOut()) - FIGURES.length());
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    private static String figures(LessonStanding lesson) {
        String demo = !lesson.hasDemo() ? "" : lesson.demoPlayed() ? "yes" : "no";
        return "  " + Table.padded(demo, 6)
                + Table.padded(of(lesson.stepsRun(), lesson.steps().size()), 8)
                + of(lesson.solved(), lesson.exercises().size());
    }

    private static String of(long done, int all) {
        return all == 0 ? "" : done + " of " + all;
    }

    /** The idea of a lesson, and its exercises. */
    private void show(LessonStanding lesson, PrintWriter out) {
        out.println();
        String idea =
                "Lesson " + lesson.lesson().number() + ": " + lesson.lesson().idea();
        Output.prose(out, List.of(idea));
        lesson.exercises().forEach(exercise -> show(exercise, out));
    }

    private void show(Standing exercise, PrintWriter out) {
        Readme readme = Readme.of(exercise.place());
        String points = exercise.points() + " of " + readme.points();
        String now = exercise.now().isEmpty() ? "" : " (" + exercise.now() + ")";
        String more = Table.padded(points, 10) + readme.title() + now;
        Output.prose(out, List.of(" " + Table.row(exercise.place(), exercise.state(), more, colours())));
    }

    private static void sum(Way way, PrintWriter out) {
        List<Standing> exercises = way.lessons().stream()
                .flatMap(lesson -> lesson.exercises().stream())
                .toList();
        if (exercises.stream().anyMatch(exercise -> exercise.state() != Standing.State.NOT_STARTED)) {
            long solved = exercises.stream().filter(Standing::isSolved).count();
            int points = exercises.stream().mapToInt(Standing::points).sum();
            out.println(solved + " of " + exercises.size() + " exercises solved, " + points + " points");
        }
    }

    private String bold(String text) {
        return Colours.bold(text, colours());
    }

    private Ansi colours() {
        return spec.commandLine().getColorScheme().ansi();
    }
}
