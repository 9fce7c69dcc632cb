package learncli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import learncli.terminal.Trouble;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands for teachers and authors, as the list of all commands shows them. They are in the module {@code
 * course-tools}, which the launcher builds when one of them is first typed.
 */
public enum ForTeachers {
    PROVE("Proves exercises, or all: tests accept every solution, and catch every known mistake."),
    BENCHMARK("Measures how long one waits for a verdict: with watch, with check, and with Maven."),
    BOOK("Compares the pages in docs with the course: excerpts, output, pictures, commands, links."),
    MEASURE("Measures how many clients the servers of lesson 7 can serve, on this machine."),
    GRADE("Grades what a class handed in: a folder or a zip for each student, as Moodle and Canvas export them."),
    EDITION("Writes the course for a class: without solutions, known mistakes and tools for teachers."),
    EXPORT("Writes what Gradescope, GitHub or Classroom 50 needs to grade with this course.");

    private final String about;

    ForTeachers(String about) {
        this.about = about;
    }

    /** What is typed. */
    public String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String about() {
        return about;
    }

    /** None in an edition for a class. */
    static Stream<CommandSpec> entries(Path root) {
        return Files.exists(root.resolve("course-tools"))
                ? Arrays.stream(values()).map(ForTeachers::entry)
                : Stream.empty();
    }

    /** Only for the list. */
    private CommandSpec entry() {
        CommandSpec entry = CommandSpec.wrapWithoutInspection((Runnable) () -> {
            throw Trouble.wrongCommand("Only the launcher finds this command: ./learn " + command());
        });
        entry.usageMessage().description(about);
        return entry.name(command());
    }

    /** The list of all commands, with these under a heading of their own. */
    static String commandList(Help help) {
        Map<String, Help> forLearners = new LinkedHashMap<>(help.subcommands());
        Map<String, Help> forTeachers = new LinkedHashMap<>();
        for (ForTeachers one : values()) {
            if (forLearners.containsKey(one.command())) {
                forTeachers.put(one.command(), forLearners.remove(one.command()));
            }
        }
        String heading = forTeachers.isEmpty() ? "" : help.createHeading("%nFor teachers and authors:%n");
        return help.commandList(forLearners) + heading + help.commandList(forTeachers);
    }
}
