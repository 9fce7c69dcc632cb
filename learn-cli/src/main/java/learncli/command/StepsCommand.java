package learncli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import learncli.course.Course;
import learncli.course.Lesson;
import learncli.course.LessonProgram;
import learncli.report.Table;
import learncli.terminal.Colours;
import learncli.terminal.HelpOption;
import learncli.terminal.Output;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn steps}: what each step of a lesson does, and what breaks it. */
@Command(
        name = "steps",
        description = {
            "Lists the steps of a lesson and its finished programs, in reading order: what each does, and what breaks it.",
            ""
        },
        customSynopsis = "./learn steps [-h] LESSON",
        footer = {"", "For example: ./learn steps 4"})
public final class StepsCommand implements Runnable {

    private static final String MARGIN = " ".repeat(3);
    private static final String BREAKS = "What breaks it:";

    private final Path root;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LESSON", description = "Its number, or the name of its folder.")
    private String lesson;

    public StepsCommand(Path root) {
        this.root = root;
    }

    @Override
    public void run() {
        Lesson chosen = Course.in(root).lesson(lesson);
        List<LessonProgram> programs = chosen.programs();
        List<LessonProgram> steps =
                programs.stream().filter(LessonProgram::isStep).toList();
        if (steps.isEmpty()) {
            throw Trouble.failed("Lesson " + chosen.number() + " has no steps. " + Lesson.listOf(programs));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Lesson " + chosen.number() + ": " + chosen.title());
        programs.stream().filter(program -> !program.isDemo()).forEach(program -> show(program, out));
        out.println();
        out.println("Run one:      ./learn run " + chosen.number() + " "
                + steps.get(0).name());
        if (steps.size() > 1) {
            out.println("Compare two:  ./learn diff " + chosen.number() + " "
                    + steps.get(0).step() + " " + steps.get(1).step());
        }
    }

    private void show(LessonProgram program, PrintWriter out) {
        Ansi colours = spec.commandLine().getColorScheme().ansi();
        String number = program.isStep() ? "" + program.step() : "";
        out.println();
        out.println(Colours.bold(Table.padded(number, MARGIN.length()) + program.name(), colours));
        for (String text : List.of(program.idea(), program.comment().paragraph(BREAKS))) {
            Output.prose(out, text.isEmpty() ? List.of() : List.of(MARGIN + text));
        }
    }
}
