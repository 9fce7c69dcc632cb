package learncli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import learncli.course.Course;
import learncli.course.Lesson;
import learncli.course.LessonProgram;
import learncli.course.StepDifference;
import learncli.terminal.Colours;
import learncli.terminal.HelpOption;
import learncli.terminal.Output;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn diff}: what one step of a lesson changed in another. */
@Command(
        name = "diff",
        description = {
            "Shows how step B of a lesson differs from step A. Lines that begin with - are A's alone, with + B's alone.",
            ""
        },
        customSynopsis = "./learn diff [-h] [--all] LESSON A B",
        sortOptions = false,
        footer = {"", "For example: ./learn diff 4 1 2"})
public final class DiffCommand implements Callable<Integer> {

    /** The book's marks in the code. */
    private static final Pattern REGION_MARK = Pattern.compile("\\s*//\\s*@(start\\s+region|end).*");

    private final Path root;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LESSON", description = "Its number, or the name of its folder.")
    private String lesson;

    @Parameters(index = "1", paramLabel = "A", description = "A step's number, or the name of a step or program.")
    private String from;

    @Parameters(index = "2", paramLabel = "B", description = "Another one.")
    private String to;

    @Option(names = "--all", description = "Also shows the changes in the comment, the imports and the indentation.")
    private boolean all;

    public DiffCommand(Path root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Lesson chosen = Course.in(root).lesson(lesson);
        List<LessonProgram> programs = chosen.programs();
        LessonProgram before = chosen.program(from, programs);
        LessonProgram after = chosen.program(to, programs);
        if (before.equals(after)) {
            throw Trouble.wrongCommand(
                    "Both are " + before.name() + ": choose two, such as ./learn diff " + chosen.number() + " 1 2");
        }
        sayWhatIsNew(before, after);
        show(before, after);
        return 0;
    }

    private void sayWhatIsNew(LessonProgram before, LessonProgram after) {
        String news = after.comment().paragraph("New since " + before.name() + ":");
        if (!news.isEmpty()) {
            Output.prose(spec.commandLine().getOut(), List.of(news, ""));
        }
    }

    private void show(LessonProgram before, LessonProgram after) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Ansi colours = spec.commandLine().getColorScheme().ansi();
        StepDifference code = all
                ? new StepDifference(lines(before, line -> true), lines(after, line -> true))
                : new StepDifference(code(before), code(after));
        StepDifference above = new StepDifference(
                lines(before, line -> line < before.line()), lines(after, line -> line < after.line()));
        out.println(Colours.bold("--- " + before.file().getFileName(), colours));
        out.println(Colours.bold("+++ " + after.file().getFileName(), colours));
        code.hunks().stream().map(line -> Colours.difference(line, colours)).forEach(out::println);
        if (code.changed() == 0) {
            out.println("The code is the same.");
        }
        if (!all && above.changed() > 0) {
            out.println();
            String lines = above.changed() == 1 ? "1 line" : above.changed() + " lines";
            out.println("Not shown: changes in the comment and the imports (" + lines + "). To see them:");
            out.println("  ./learn diff " + String.join(" ", lesson, from, to) + " --all");
        }
    }

    /** From the declaration of the class on. */
    private static List<StepDifference.Line> code(LessonProgram program) throws IOException {
        return lines(program, line -> line >= program.line()).stream()
                .filter(line -> !REGION_MARK.matcher(line.text()).matches())
                .map(DiffCommand::wherever)
                .toList();
    }

    /** A line that only moved to the right is the same; a brace alone is not, or it would be taken for any other. */
    private static StepDifference.Line wherever(StepDifference.Line line) {
        String same = line.same().strip();
        return same.matches("\\W*") ? line : new StepDifference.Line(line.number(), line.text(), same);
    }

    /** The lines with such numbers; that each class has a name of its own makes no difference. */
    private static List<StepDifference.Line> lines(LessonProgram program, IntPredicate wanted) throws IOException {
        Pattern ownName = Pattern.compile("\\b" + program.name() + "\\b");
        List<StepDifference.Line> lines = new ArrayList<>();
        int number = 0;
        for (String text :
                new String(Files.readAllBytes(program.file()), UTF_8).lines().toList()) {
            number++;
            if (wanted.test(number)) {
                lines.add(new StepDifference.Line(
                        number, text, ownName.matcher(text).replaceAll("THIS")));
            }
        }
        return lines;
    }
}
