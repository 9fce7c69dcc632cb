package learncli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learncli.progress.Attempt;
import learncli.progress.Progress;
import learncli.progress.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./learn}: the map of the course, how far the learner is, and what to type next. */
@Command(
        name = "./learn",
        description = {"Shows the map of the course; with a command, runs its programs and grades its exercises.", ""},
        commandListHeading = "%nCommands:%n",
        footer = {"", "Without a command: the map."})
final class MapCommand implements Runnable {

    private final Path root;
    private final Path here;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    MapCommand(Path root, Path here) {
        this.root = root;
        this.here = here;
    }

    @Override
    public void run() {
        Course course = Course.in(root);
        Exercises exercises = Exercises.in(root);
        Map<String, Attempt> attempts = new Progress(root, spec.commandLine().getErr()::println).attempts();
        List<Standing> standings = exercises.all().stream()
                .map(place -> Standing.of(place, attempts))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        Ansi colours = spec.commandLine().getColorScheme().ansi();
        out.println(bold(course.title(), colours));
        for (Lesson lesson : course.lessons()) {
            out.println();
            out.println(bold(lesson.number() + "  " + lesson.title(), colours));
            if (!lesson.idea().isEmpty()) {
                out.println("   " + lesson.idea());
            }
            howToRun(lesson).forEach(line -> out.println("   " + line));
            standings.stream()
                    .filter(standing -> standing.place().lesson() == lesson.number())
                    .forEach(standing -> out.println(row(standing, colours)));
        }
        out.println();
        onward(course, exercises, attempts, standings).forEach(out::println);
        out.println("Help        ./learn help");
    }

    private static String row(Standing standing, Ansi colours) {
        Sheet sheet = Sheet.of(standing.place());
        String points = standing.points() + " of " + sheet.points();
        boolean news = standing.changed()
                && (standing.state() == Standing.State.FAILING || standing.state() == Standing.State.SOLVED);
        return " "
                + Table.row(
                        standing.place(),
                        standing.state(),
                        Table.padded(points, 10) + sheet.title() + (news ? " (changed since)" : ""),
                        colours);
    }

    private List<String> onward(
            Course course, Exercises exercises, Map<String, Attempt> attempts, List<Standing> standings) {
        int first = course.lessons().get(0).number();
        List<String> lines = new ArrayList<>();
        if (standings.stream().allMatch(standing -> standing.state() == Standing.State.NOT_STARTED)) {
            lines.add("Start with  ./learn demo " + first + "   and then see lesson " + first
                    + "'s programs with  ./learn run " + first);
        } else {
            int points = standings.stream().mapToInt(Standing::points).sum();
            long solved = standings.stream().filter(Standing::isSolved).count();
            lines.add(solved + " of " + standings.size() + " exercises solved, " + points + " points");
        }
        NextExercise.of(exercises, attempts).ifPresent(next -> lines.addAll(NextExercise.lines(next, here)));
        return lines;
    }

    private static List<String> howToRun(Lesson lesson) {
        List<LessonProgram> programs = lesson.programs();
        if (programs.isEmpty()) {
            return List.of("(no programs yet)");
        }
        String demo = "./learn demo " + lesson.number();
        String others = programs.stream()
                .filter(program -> !program.isDemo())
                .map(LessonProgram::name)
                .collect(Collectors.joining(", "));
        String run = "./learn run " + lesson.number() + " "
                + (others.contains(",") ? "PROGRAM   where PROGRAM is one of " + others : others);
        boolean hasDemo = programs.get(0).isDemo();
        return others.isEmpty() ? List.of(demo) : hasDemo ? List.of(demo, run) : List.of(run);
    }

    private static String bold(String text, Ansi colours) {
        return colours.enabled() ? colours.string("@|bold " + text + "|@") : text;
    }
}
