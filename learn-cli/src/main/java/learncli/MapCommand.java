package learncli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./learn}: the map of the course, and what to type next. */
@Command(
        name = "./learn",
        description = {"Shows the map of the course; with a command, runs the programs of its lessons.", ""},
        commandListHeading = "%nCommands:%n",
        footer = {"", "Without a command: the map."})
final class MapCommand implements Runnable {

    private final Path root;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    MapCommand(Path root) {
        this.root = root;
    }

    @Override
    public void run() {
        Course course = Course.in(root);
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
        }
        int first = course.lessons().get(0).number();
        out.println();
        out.println("Start with  ./learn demo " + first + "   and then see lesson " + first
                + "'s programs with  ./learn run " + first);
        out.println("Help        ./learn help");
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
