package learncli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import learncli.terminal.Trouble;
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

    static List<String> commands() {
        return Arrays.stream(values()).map(ForTeachers::command).toList();
    }

    /** Only for the list. */
    CommandSpec entry() {
        CommandSpec entry = CommandSpec.wrapWithoutInspection((Runnable) () -> {
            throw Trouble.wrongCommand("Only the launcher finds this command: ./learn " + command());
        });
        entry.usageMessage().description(about);
        return entry.name(command());
    }
}
