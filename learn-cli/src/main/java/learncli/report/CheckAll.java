package learncli.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.course.Readme;
import learncli.grading.ClassChecker;
import learncli.grading.Outcome;
import learncli.progress.ExerciseRecord;
import learncli.progress.ExerciseStatus;
import learncli.progress.Progress;
import learncli.terminal.Bar;
import learncli.terminal.Trouble;
import picocli.CommandLine.Help.Ansi;

/**
 * {@code ./learn check --all}: grades all exercises that have been begun, several at a time, and prints a line for each
 * exercise, in their order.
 */
public final class CheckAll {

    private static final int MOST_AT_ONCE = 4; // each takes a JVM, and tasks that wait long for a processor fail

    private final Exercises exercises;
    private final Progress progress;
    private final IntFunction<ClassChecker> checkers;
    private final PrintWriter out;
    private final Ansi colours;
    private final Bar bar;
    private final Map<String, ExerciseRecord> before;

    private final Totals totals = new Totals(); // now or earlier
    private final List<Outcome> checked = new ArrayList<>(); // now

    public CheckAll(
            Exercises exercises, Progress progress, IntFunction<ClassChecker> checkers, PrintWriter out, Ansi colours) {
        this.exercises = exercises;
        this.progress = progress;
        this.checkers = checkers;
        this.out = out;
        this.colours = colours;
        this.before = progress.records();
        this.bar = new Bar(out, colours.enabled()); // without colours there is no terminal, or one that can't go back
    }

    /** Returns the exit status. */
    public int run() {
        int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try (ClassChecker checker = checkers.apply(atOnce)) {
            Map<Exercise, CompletableFuture<Outcome>> outcomes = start(checker, threads);
            for (Exercise exercise : exercises.all()) {
                ExerciseStatus status =
                        ExerciseStatus.of(exercise, before); // from before: on a read-only disk nothing is noted
                if (outcomes.containsKey(exercise)) {
                    print(status, outcomes.get(exercise).join()); // blocks until the check has ended
                } else {
                    print(status);
                }
            }
        } finally {
            threads.shutdownNow();
            bar.end();
        }
        sum();
        boolean allSolved =
                checked.size() == exercises.all().size() && checked.stream().allMatch(Outcome::isSolved);
        return allSolved ? 0 : Trouble.FAILED;
    }

    private Map<Exercise, CompletableFuture<Outcome>> start(ClassChecker checker, ExecutorService threads) {
        List<Exercise> begun = exercises.all().stream()
                .filter(exercise -> !ExerciseStatus.isStub(exercise))
                .toList();
        AtomicInteger done = new AtomicInteger();
        Map<Exercise, CompletableFuture<Outcome>> outcomes = new HashMap<>();
        for (Exercise exercise : begun) {
            Supplier<Outcome> check = () -> {
                Outcome outcome = checker.check(exercise);
                bar.show(done.incrementAndGet(), begun.size(), exercise.name());
                return outcome;
            };
            outcomes.put(exercise, CompletableFuture.supplyAsync(check, threads));
        }
        return outcomes;
    }

    private void print(ExerciseStatus status) {
        totals.add(status.isSolved(), status.points());
        String best = status.isSolved() ? points(status.exercise(), status.points()) + "   " : "";
        bar.line(Table.row(status.exercise(), status.state(), best + status.now(), colours));
    }

    private void print(ExerciseStatus status, Outcome outcome) {
        progress.note(outcome);
        int best = Math.max(status.points(), outcome.points());
        boolean solvedOnce = status.isSolved() || outcome.isSolved();
        totals.add(solvedOnce, best);
        checked.add(outcome);
        ExerciseStatus.State reached = solvedOnce ? ExerciseStatus.State.SOLVED : ExerciseStatus.State.FAILING;
        ExerciseStatus.State state = outcome.isAboutTheClass() ? reached : status.state();
        bar.line(Table.row(outcome.exercise(), state, bestAndNow(outcome, best), colours));
    }

    private static String bestAndNow(Outcome outcome, int best) {
        String notGraded = "not graded: see below";
        if (best == 0 && !outcome.wasGraded()) {
            return notGraded;
        }
        String now = outcome.wasGraded()
                ? outcome.points() + " of " + outcome.tests().points()
                : notGraded;
        return points(outcome.exercise(), best) + (outcome.points() == best ? "" : "   now " + now);
    }

    private static String points(Exercise exercise, int best) {
        return best + " of " + Readme.of(exercise).points() + " points";
    }

    private void sum() {
        checked.stream().filter(outcome -> !outcome.wasGraded()).forEach(outcome -> {
            out.println();
            FewErrors.of(outcome).forEach(out::println);
        });
        out.println();
        out.println(totals.line(exercises.all().size()));
        checked.stream()
                .filter(outcome -> outcome.wasGraded() && !outcome.isSolved())
                .findFirst()
                .ifPresent(failing -> out.println("What went wrong in the first that fails: ./learn check "
                        + failing.exercise().id()));
        out.flush();
    }
}
