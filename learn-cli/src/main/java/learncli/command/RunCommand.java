package learncli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import learncli.course.Course;
import learncli.course.Lesson;
import learncli.course.LoadedProgram;
import learncli.progress.Played;
import learncli.report.ProgramList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./learn run}: lists a lesson's programs, or starts one of them in this terminal. */
@Command(
        name = "run",
        description = {
            "Runs a program of a lesson in this terminal; without PROGRAM, lists the lesson's programs in reading order.",
            ""
        },
        customSynopsis = "./learn run [-h] LESSON [PROGRAM [ARGS...]]",
        footer = {
            "",
            "The lesson is compiled first if its sources are newer. The exit status is the program's.",
            "For example: ./learn run 2 EchoServer 0"
        })
public final class RunCommand extends LearnCommand {

    private final Consumer<LoadedProgram> starter;

    @Parameters(index = "0", paramLabel = "LESSON", description = "Its number, or the name of its folder.")
    private String lesson;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROGRAM",
            description = "Its name, in upper or lower case; of a step, its number will do.")
    private String program;

    @Parameters(index = "2..*", paramLabel = "ARGS", description = "The program's arguments.")
    private List<String> arguments = new ArrayList<>();

    /** {@code starter} gets the program, and starts it when the command has ended. */
    public RunCommand(Consumer<LoadedProgram> starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        Lesson chosen = Course.in(root).lesson(lesson);
        if (program == null) {
            print(new ProgramList(chosen, colours()).programs());
        } else {
            starter.accept(new Played(root).load(chosen, program, arguments, here));
        }
        return 0;
    }
}
