package learncli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import learncli.course.LessonProgram;
import learncli.report.LineDiff.Line;
import learncli.terminal.Colours;
import picocli.CommandLine.Help.Ansi;

/** {@code ./learn diff}: how a step differs from the one before. */
public record StepChanges(LessonProgram before, LessonProgram after, Ansi colours) {

    /** The book's marks in the code. */
    private static final Pattern REGION_MARK = Pattern.compile("\\s*//\\s*@(start\\s+region|end).*");

    /** What the comment says is new: a paragraph, or nothing. */
    public String news() {
        return after.comment().paragraph("New since " + before.name() + ":");
    }

    /** The changes in the code, or in {@code everything}. */
    public List<String> lines(boolean everything) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(Colours.bold("--- " + before.file().getFileName(), colours));
        lines.add(Colours.bold("+++ " + after.file().getFileName(), colours));
        LineDiff difference = everything
                ? new LineDiff(lines(before, line -> true), lines(after, line -> true))
                : new LineDiff(code(before), code(after));
        difference.hunks().forEach(line -> lines.add(Colours.difference(line, colours)));
        if (difference.changed() == 0) {
            lines.add("The code is the same.");
        }
        return lines;
    }

    /** How many lines have changed above the class: its comment and the imports. */
    public long above() throws IOException {
        return new LineDiff(lines(before, line -> line < before.line()), lines(after, line -> line < after.line()))
                .changed();
    }

    /** From the declaration of the class on. */
    private static List<Line> code(LessonProgram program) throws IOException {
        return lines(program, line -> line >= program.line()).stream()
                .filter(line -> !REGION_MARK.matcher(line.text()).matches())
                .map(StepChanges::withoutIndent)
                .toList();
    }

    /** A line that only moved to the right is the same. A brace alone keeps its indent, or it would match any other. */
    private static Line withoutIndent(Line line) {
        String same = line.same().strip();
        return same.matches("\\W*") ? line : new Line(line.number(), line.text(), same);
    }

    /** The chosen lines. The class's own name is replaced, so a renamed class alone is no change. */
    private static List<Line> lines(LessonProgram program, IntPredicate wanted) throws IOException {
        Pattern ownName = Pattern.compile("\\b" + program.name() + "\\b");
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text :
                new String(Files.readAllBytes(program.file()), UTF_8).lines().toList()) {
            number++;
            if (wanted.test(number)) {
                lines.add(new Line(number, text, ownName.matcher(text).replaceAll("THIS")));
            }
        }
        return lines;
    }
}
