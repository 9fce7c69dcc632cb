package learncli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.grading.ClassChecker;
import learncli.grading.Conditions;
import learncli.grading.Grader;
import learncli.progress.ExerciseStatus;
import learncli.progress.NextExercise;
import learncli.progress.Progress;
import learncli.report.CheckAll;
import learncli.report.CheckSome;
import learncli.report.Report;
import learncli.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./learn check}: grades a learner's class. */
@Command(
        name = "check",
        description = {
            "Compiles and grades your class: shows which tasks it solves, and why the first of the others fails.",
            "Only the first failure is shown in full, because the others often have the same cause.",
            ""
        },
        customSynopsis = "./learn check [-h] [--all] [--verbose] [--seed N] [EXERCISE...]",
        footer = {"", "The exit status is 0 if every task passed, else 1.", "For example: ./learn check 2.1"})
public final class CheckCommand extends LearnCommand {

    private final IntFunction<ClassChecker> checkers;

    @Parameters(
            paramLabel = "EXERCISE",
            arity = "0..*",
            description =
                    "Its number or the name of its class; without one, the one that ./learn shows as next: one that"
                            + " you have begun, or else the next that is not solved.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "Grades all exercises, in a line each.")
    private boolean all;

    @Option(names = "--verbose", description = "Shows every failure in full.")
    private boolean verbose;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Repeats a check with the same random parts; the report of a failure names N.")
    private Integer seed;

    public CheckCommand() {
        this.checkers = atOnce -> new ClassChecker(root, here, new Grader(atOnce, 0), true);
    }

    /** {@code checkers} makes a checker for this many checks at once. */
    public CheckCommand(IntFunction<ClassChecker> checkers) {
        this.checkers = checkers;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (all && !names.isEmpty()) {
            throw Trouble.wrongCommand("--all means every exercise: leave out either --all or " + names.get(0) + ".");
        }
        if (all && seed != null) {
            throw Trouble.wrongCommand("--seed repeats the check of one exercise: name it instead of --all.");
        }
        Exercises exercises = Exercises.in(root);
        if (all) {
            return new CheckAll(exercises, progress(), checkers, out(), colours()).run();
        }
        Progress progress = progress();
        List<Exercise> chosen = names.isEmpty()
                ? NextExercise.of(exercises, progress.records()).map(ExerciseStatus::exercise).stream()
                        .toList()
                : exercises.named(names);
        Conditions usual = verbose ? Conditions.forLearners().withAllSteps() : Conditions.forLearners();
        CheckSome check = new CheckSome(exercises, progress, new Report(colours(), verbose, false, seed), here);
        return check.run(chosen, seed == null ? usual : usual.withSeed(seed), checkers, out());
    }
}
