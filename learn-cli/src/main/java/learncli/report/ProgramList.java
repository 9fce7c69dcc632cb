package learncli.report;

import java.util.ArrayList;
import java.util.List;
import learncli.course.Lesson;
import learncli.course.LessonProgram;
import learncli.terminal.Colours;
import learncli.terminal.Trouble;
import picocli.CommandLine.Help.Ansi;

/** The programs of a lesson, in reading order. Each paragraph is one line. */
public record ProgramList(Lesson lesson, Ansi colours) {

    private static final String MARGIN = " ".repeat(3);
    private static final String BREAKS = "What breaks it:";

    /** {@code ./learn run LESSON}: all of them, with what each is. */
    public List<String> programs() {
        List<LessonProgram> programs = lesson.programs();
        List<String> lines = new ArrayList<>(List.of(heading()));
        if (programs.isEmpty()) {
            lines.add("It has no programs yet.");
            return lines;
        }
        int longest = programs.stream()
                .mapToInt(program -> program.name().length())
                .max()
                .orElseThrow();
        for (LessonProgram program : programs) {
            lines.add((Table.padded("  " + program.name(), 4 + longest) + program.about()).stripTrailing());
        }
        LessonProgram first = programs.stream()
                .filter(program -> program.isStep() || program.name().endsWith("Server")) // clients need it
                .findFirst()
                .orElse(programs.get(programs.size() - 1));
        lines.add("To run one: ./learn run " + lesson.number() + " " + first.name());
        return lines;
    }

    /** {@code ./learn steps LESSON}: the idea of each step and finished program, and what breaks it. */
    public List<String> steps() {
        List<LessonProgram> programs = lesson.programs();
        List<LessonProgram> steps =
                programs.stream().filter(LessonProgram::isStep).toList();
        if (steps.isEmpty()) {
            throw Trouble.failed("Lesson " + lesson.number() + " has no steps. " + Lesson.listOf(programs));
        }
        List<String> lines = new ArrayList<>(List.of(heading()));
        programs.stream().filter(program -> !program.isDemo()).forEach(program -> lines.addAll(step(program)));
        lines.add("");
        lines.add("Run one:      ./learn run " + lesson.number() + " "
                + steps.get(0).name());
        if (steps.size() > 1) {
            lines.add("Compare two:  ./learn diff " + lesson.number() + " "
                    + steps.get(0).step() + " " + steps.get(1).step());
        }
        return lines;
    }

    private String heading() {
        return "Lesson " + lesson.number() + ": " + lesson.title();
    }

    private List<String> step(LessonProgram program) {
        String number = program.isStep() ? "" + program.step() : "";
        List<String> lines = new ArrayList<>(List.of(
                "", Colours.bold(Table.padded(number, MARGIN.length()) + program.name(), colours)));
        for (String text : List.of(program.idea(), program.comment().paragraph(BREAKS))) {
            if (!text.isEmpty()) {
                lines.add(MARGIN + text);
            }
        }
        return lines;
    }
}
