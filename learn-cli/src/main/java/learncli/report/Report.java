package learncli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.grading.Grades;
import learncli.grading.Outcome;
import learncli.grading.TaskResult;
import learncli.grading.TaskResult.Status;
import learncli.terminal.Clean;
import learncli.terminal.Colours;
import peerkit.grading.ExerciseTest;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Tells the learner how a class did. Several failures often have one cause, so only the first is shown in full. Every
 * exercise builds on its task 1: if that fails, other tasks that fail count as skipped.
 *
 * @param verbose shows all failures in full
 * @param hasKeys names keys instead of commands, as {@code watch} has them
 * @param seed that the learner has chosen for the random parts of the tests; null if none
 */
public record Report(Ansi colours, boolean verbose, boolean hasKeys, Integer seed) {

    private static final Pattern SEED = Pattern.compile("-Dpeerkit\\.seed=(-?\\d+)");

    /** The report's lines; those of a failure may hold a table, see {@link learncli.terminal.ThreadColumns}. */
    public List<String> lines(Outcome outcome) {
        if (!outcome.wasGraded()) {
            return verbose ? Clean.whole(outcome.wrong()).lines().toList() : FewErrors.of(outcome);
        }
        Grades grades = outcome.grades();
        List<String> lines = new ArrayList<>();
        lines.add(
                Colours.bold(outcome.exercise().name() + ": " + outcome.tests().title(), colours));
        List<TaskResult> failures = outcome.results(Status.FAILED);
        grades.results().forEach(result -> lines.add(task(result, failures)));
        failures.stream()
                .limit(verbose ? failures.size() : 1)
                .forEach(failure -> add(lines, repeatable(failure, outcome.exercise())));
        if (!verbose && failures.size() > 1) {
            add(
                    lines,
                    others(failures) + "\nAll of them in full: ./learn check "
                            + outcome.exercise().id() + (seed == null ? "" : " --seed " + seed) + " --verbose");
        }
        List<TaskResult> notRun = outcome.results(Status.NOT_RUN);
        if (!notRun.isEmpty()) {
            add(
                    lines,
                    "Not run: " + numbers(notRun)
                            + ". Several tasks before did not end, or ended the JVM. Fix those first.");
        }
        if (!grades.output().isEmpty()) {
            add(lines, "Your class printed:");
            lines.addAll(Harmless.lines(grades.output()));
        }
        if (failures.isEmpty() && !grades.leftovers().isEmpty()) { // after a failure anything may be left
            add(lines, "Left behind: " + Clean.line(grades.leftovers()) + ". The tests' JVM was ended because of it.");
        }
        if (grades.pace().isSlow()) {
            add(
                    lines,
                    "This machine is slow or busy: each task had "
                            + ExerciseTest.SECONDS * grades.pace().factor() + " s instead of " + ExerciseTest.SECONDS
                            + ".");
        }
        add(lines, points(outcome));
        return lines;
    }

    /** Adds an empty line and the lines of {@code text}. */
    private static void add(List<String> lines, String text) {
        lines.add("");
        text.strip().lines().forEach(lines::add);
    }

    /** A failure's message, with what to type where the peer kit names an option of the JVM. */
    private static String withCommand(String message, String id) {
        return SEED.matcher(message).replaceAll("./learn check " + id + " --seed $1");
    }

    /** The message; the command in it that runs the check again repeats the very case that failed. */
    public static String withSeed(String message, String id, int seed) {
        return withCommand(message, id)
                .replaceFirst("(?m)^( +rerun +" + Pattern.quote("./learn check " + id) + ")$", "$1 --seed " + seed);
    }

    /** The message with commands, or with keys instead of them. */
    private String repeatable(TaskResult failure, Exercise exercise) {
        String id = exercise.id();
        String cleaned = Clean.whole(failure.message());
        String message = seed == null ? withCommand(cleaned, id) : withSeed(cleaned, id, seed);
        return hasKeys
                ? message.replaceFirst("(?m)^( +hint +)\\./learn hint " + id + "$", "$1press h")
                        .replaceFirst("(?m)^( +rerun +)\\./learn check " + id + "$", "$1press r")
                : message;
    }

    private String task(TaskResult result, List<TaskResult> failures) {
        boolean isFirst = result.task().number() == 1;
        boolean isSkipped = !verbose && !isFirst && failures.contains(result) && taskOneIsIn(failures);
        String word = Table.padded(isSkipped ? "skipped" : inWords(result.status()), 8);
        String coloured = switch (result.status()) {
            case PASSED -> Colours.painted(word, colours, Style.fg_green);
            case FAILED -> Colours.painted(word, colours, Style.fg_red);
            case ABORTED, NOT_RUN -> word;
        };
        return "  " + coloured + "  " + result.task().number() + "  "
                + result.task().title();
    }

    private static boolean taskOneIsIn(List<TaskResult> failures) {
        return failures.get(0).task().number() == 1;
    }

    private static String inWords(Status status) {
        return switch (status) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ABORTED -> "not yet";
            case NOT_RUN -> "not run";
        };
    }

    private static String others(List<TaskResult> failures) {
        List<TaskResult> others = failures.subList(1, failures.size());
        if (taskOneIsIn(failures)) {
            return "Skipped: " + numbers(others) + ". The other tasks build on task 1, so it comes first.";
        }
        String count = others.size() == 1 ? "One more task fails: " : others.size() + " more tasks fail: ";
        return count + numbers(others) + ". The cause is often the same.";
    }

    private static String numbers(List<TaskResult> results) {
        return results.stream().map(result -> "" + result.task().number()).collect(Collectors.joining(", "));
    }

    private String points(Outcome outcome) {
        String points = outcome.points() + " of " + outcome.tests().points() + " points";
        return outcome.isSolved() ? Colours.painted(points + ": solved", colours, Style.bold, Style.fg_green) : points;
    }
}
