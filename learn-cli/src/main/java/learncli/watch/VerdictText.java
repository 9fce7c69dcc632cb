package learncli.watch;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import learncli.course.Exercise;
import learncli.grading.Outcome;
import learncli.progress.ExerciseStatus;
import learncli.report.NextStep;
import learncli.report.Report;
import learncli.report.Solved;
import learncli.terminal.Wrap;

/**
 * What a page says about a class that was checked.
 *
 * @param proseColumns how long the lines of prose may be
 */
record VerdictText(Report report, Path here, int proseColumns) {

    private static final String EACH_TIME = "It is checked each time you save it.";

    /** The report, and, as long as there is something to do, where to write. */
    List<String> lines(Outcome outcome) {
        Exercise exercise = outcome.exercise();
        List<String> lines = report.lines(outcome);
        if (outcome.isAboutTheClass() && ExerciseStatus.isStub(exercise)) {
            lines.addAll(List.of("", "To begin:"));
            lines.addAll(files(exercise));
        } else if (outcome.isAboutTheClass() && !outcome.isSolved()) {
            lines.addAll(List.of("", new NextStep(here).write(exercise)));
        }
        return lines;
    }

    /** What to read once the class is right. */
    List<String> solved(Exercise exercise) {
        return Solved.lines(exercise, here, report.colours()).stream()
                .flatMap(line -> Wrap.lines(line, proseColumns).stream())
                .toList();
    }

    /** Where to read and to write. */
    List<String> files(Exercise exercise) {
        NextStep step = new NextStep(here);
        return List.of(step.task(exercise), step.write(exercise), EACH_TIME);
    }

    static String status(Outcome outcome) {
        String graded = outcome.wasGraded()
                ? outcome.passed() + " of " + outcome.grades().results().size() + " tasks passed; "
                : "";
        double seconds = outcome.time().toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%schecked at %tT, in %.2f s", graded, LocalTime.now(), seconds);
    }
}
