package learncli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import learncli.course.Course;
import learncli.course.Lesson;
import learncli.course.LoadedProgram;
import learncli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./learn demo}: starts the program {@code Demo} of a lesson. */
@Command(
        name = "demo",
        description = {"Shows a lesson in one terminal: its server, a few clients, and all they say to each other.", ""
        },
        customSynopsis = "./learn demo [-h] LESSON")
public final class DemoCommand implements Runnable {

    private final Path root;
    private final Path here;
    private final Consumer<LoadedProgram> starter;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "LESSON", description = "Its number, or the name of its folder.")
    private String lesson;

    public DemoCommand(Path root, Path here, Consumer<LoadedProgram> starter) {
        this.root = root;
        this.here = here;
        this.starter = starter;
    }

    @Override
    public void run() {
        starter.accept(RunCommand.load(Course.in(root).lesson(lesson), Lesson.DEMO, List.of(), here));
    }
}
