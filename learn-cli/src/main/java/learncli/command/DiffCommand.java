package learncli.command;

import java.io.IOException;
import java.util.List;
import learncli.course.Course;
import learncli.course.Lesson;
import learncli.course.LessonProgram;
import learncli.report.StepChanges;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
public final class DiffCommand extends LearnCommand {

    @Parameters(index = "0", paramLabel = "LESSON", description = "Its number, or the name of its folder.")
    private String lesson;

    @Parameters(index = "1", paramLabel = "A", description = "A step's number, or the name of a step or program.")
    private String from;

    @Parameters(index = "2", paramLabel = "B", description = "Another one.")
    private String to;

    @Option(names = "--all", description = "Also shows the changes in the comment, the imports and the indentation.")
    private boolean all;

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
        StepChanges changes = new StepChanges(before, after, colours());
        if (!changes.news().isEmpty()) {
            print(List.of(changes.news(), ""));
        }
        changes.lines(all).forEach(out()::println);
        long above = all ? 0 : changes.above();
        if (above > 0) {
            String lines = above == 1 ? "1 line" : above + " lines";
            out().println();
            out().println("Not shown: changes in the comment and the imports (" + lines + "). To see them:");
            out().println("  ./learn diff " + String.join(" ", lesson, from, to) + " --all");
        }
        return 0;
    }
}
