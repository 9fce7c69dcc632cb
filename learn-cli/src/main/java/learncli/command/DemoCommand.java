package learncli.command;

import java.util.List;
import java.util.function.Consumer;
import learncli.course.Course;
import learncli.course.Lesson;
import learncli.course.LoadedProgram;
import learncli.progress.Played;
import learncli.recording.PictureOption;
import learncli.terminal.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./learn demo}: starts the program {@code Demo} of a lesson. */
@Command(
        name = "demo",
        description = {"Shows a lesson in one terminal: its server, a few clients, and all they say to each other.", ""
        },
        customSynopsis = "./learn demo [-h] [--picture FILE.svg] LESSON",
        footer = {"", "For example: ./learn demo 2 --picture demo2.svg"})
public final class DemoCommand extends LearnCommand {

    private final Consumer<LoadedProgram> starter;

    @Mixin
    private final PictureOption picture = new PictureOption();

    @Parameters(paramLabel = "LESSON", description = "Its number, or the name of its folder.")
    private String lesson;

    public DemoCommand(Consumer<LoadedProgram> starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        System.setOut(picture.recorded(Output.stream(System.out))); // before the program looks for it
        // Java runs this when the program is about to end, by Ctrl-C as well
        Runtime.getRuntime().addShutdownHook(new Thread(() -> picture.draw(root)));
        Lesson chosen = Course.in(root).lesson(lesson);
        starter.accept(new Played(root).load(chosen, Lesson.DEMO, List.of(), here));
        return 0;
    }
}
