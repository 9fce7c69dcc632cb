package learncli.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.grading.ClassChecker;
import learncli.grading.Conditions;
import learncli.grading.Outcome;
import learncli.progress.ExerciseRecord;
import learncli.progress.ExerciseStatus;
import learncli.progress.NextExercise;
import learncli.progress.Progress;
import learncli.progress.Route;
import learncli.terminal.Bar;
import learncli.terminal.Output;
import learncli.terminal.ThreadColumns;
import learncli.terminal.Trouble;

/** {@code ./learn check}: grades exercises one after the other; prints how each fared, and what comes next. */
public record CheckSome(Exercises exercises, Progress progress, Report report, Path here) {

    /** Returns the exit status: 0 if all are solved. */
    public int run(List<Exercise> chosen, Conditions conditions, IntFunction<ClassChecker> checkers, PrintWriter out) {
        if (chosen.isEmpty()) {
            out.println(allSolved());
            return 0;
        }
        boolean solved = true;
        try (ClassChecker checker = checkers.apply(1)) {
            for (Exercise exercise : chosen) {
                if (!exercise.equals(chosen.get(0))) {
                    out.println();
                }
                Outcome outcome = check(exercise, checker, conditions, out);
                ThreadColumns.fit(report.lines(outcome), Output.columns(out)).forEach(out::println);
                progress.note(outcome);
                solved &= outcome.isSolved();
                Output.prose(out, afterwards(outcome));
                out.flush();
            }
        }
        return solved ? 0 : Trouble.FAILED;
    }

    private Outcome check(Exercise exercise, ClassChecker checker, Conditions conditions, PrintWriter out) {
        Bar bar = new Bar(out, report.colours().enabled()); // without colours there is no terminal
        bar.show("checking " + exercise.id() + " ...");
        try {
            return checker.check(exercise, conditions);
        } finally {
            bar.end();
        }
    }

    private List<String> afterwards(Outcome outcome) {
        Exercise exercise = outcome.exercise();
        List<String> lines = new ArrayList<>();
        if (outcome.isSolved()) {
            lines.addAll(Solved.lines(exercise, here, report.colours()));
            lines.addAll(next(exercise));
        } else if (outcome.isAboutTheClass() && ExerciseStatus.isStub(exercise)) {
            lines.addAll(List.of("", "To begin:"));
            lines.addAll(new NextStep(here).steps(ExerciseStatus.of(exercise, progress.records())));
        }
        return lines;
    }

    private List<String> next(Exercise solved) {
        Map<String, ExerciseRecord> records = progress.records();
        Optional<ExerciseStatus> next = NextExercise.of(exercises, records);
        if (next.isPresent() && next.get().exercise().lesson() != solved.lesson()) { // it begins with its chapter
            return new NextStep(here).of(Route.in(solved.root(), progress));
        }
        return next.map(new NextStep(here)::of).orElse(List.of(allSolved()));
    }

    private String allSolved() {
        return "You have solved all " + exercises.all().size() + " exercises.";
    }
}
