package learncli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import learncli.course.Course;
import learncli.course.Lesson;
import learncli.course.LessonClasses;
import learncli.course.LessonProgram;
import learncli.course.LoadedProgram;
import learncli.progress.Played;
import learncli.report.Table;
import learncli.terminal.HelpOption;
import learncli.terminal.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
public final class RunCommand implements Runnable {

    private final Path root;
    private final Path here;
    private final Consumer<LoadedProgram> starter;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LESSON", description = "Its number, or the name of its folder.")
    private String lesson;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROGRAM",
            description = "Its name, in upper or lower case; of a step, its number will do.")
    private String program;

    @Parameters(index = "2..*", paramLabel = "ARGS", description = "What the program is given, as it stands here.")
    private List<String> arguments = new ArrayList<>();

    /** {@code starter} is handed the program, to start it when the command line has been dealt with. */
    public RunCommand(Path root, Path here, Consumer<LoadedProgram> starter) {
        this.root = root;
        this.here = here;
        this.starter = starter;
    }

    @Override
    public void run() {
        Lesson chosen = Course.in(root).lesson(lesson);
        if (program == null) {
            list(chosen);
        } else {
            starter.accept(load(chosen, program, arguments, here));
        }
    }

    /** Makes a program ready to run, its lesson compiled; notes that the learner runs it. */
    static LoadedProgram load(Lesson lesson, String name, List<String> arguments, Path here) {
        LessonProgram program = lesson.program(name);
        Map<String, byte[]> classes = LessonClasses.upToDate(lesson, here);
        new Played(lesson.folder().getParent()).note(program.className());
        return new LoadedProgram(classes, program.className(), arguments);
    }

    private void list(Lesson lesson) {
        List<LessonProgram> programs = lesson.programs();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Lesson " + lesson.number() + ": " + lesson.title());
        if (programs.isEmpty()) {
            out.println("It has no programs yet.");
            return;
        }
        int column = 4
                + programs.stream()
                        .mapToInt(program -> program.name().length())
                        .max()
                        .orElseThrow();
        for (LessonProgram program : programs) {
            show(program, column, out);
        }
        LessonProgram first = programs.stream()
                .filter(program -> program.isStep() || program.name().endsWith("Server")) // which the clients need
                .findFirst()
                .orElse(programs.get(programs.size() - 1));
        out.println("To run one: ./learn run " + lesson.number() + " " + first.name());
    }

    private void show(LessonProgram program, int column, PrintWriter out) {
        String row = Table.padded("  " + program.name(), column) + program.about();
        Output.prose(out, List.of(row.stripTrailing()));
    }
}
