package learncli.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learncli.course.Place;
import learncli.course.Readme;
import learncli.grading.Outcome;
import learncli.grading.TaskResult;
import learncli.grading.TaskResult.Status;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Tells a person how a class fared, in lines without their ends; with colours if they are on. Of several failures the
 * first is told in full and the others are named, because what is behind the first is often behind the others;
 * {@code verbose} tells all in full. Task 1 of each exercise is the one on which the others build: while it fails, the
 * others that fail are shown as skipped.
 */
public final class Report {

    private static final Pattern SEED = Pattern.compile("-Dpeerkit\\.seed=(-?\\d+)");

    private final Ansi colours;
    private final boolean verbose;

    public Report(Ansi colours, boolean verbose) {
        this.colours = colours;
        this.verbose = verbose;
    }

    /** All there is to say about one exercise, but for what comes {@linkplain #learnt afterwards}. */
    public List<String> lines(Outcome outcome) {
        if (!outcome.wasGraded()) {
            List<String> wrong = outcome.wrong().lines().toList();
            return verbose ? wrong : FewErrors.of(wrong);
        }
        List<String> lines = new ArrayList<>();
        lines.add(styled(outcome.name() + ": " + outcome.exercise().title(), Style.bold));
        List<TaskResult> failures = outcome.failures();
        outcome.results().forEach(result -> lines.add(task(result, !verbose && isSkipped(result, failures))));
        List<TaskResult> inFull =
                verbose ? failures : failures.stream().limit(1).toList();
        for (TaskResult failure : inFull) {
            lines.add("");
            repeatable(failure, outcome.place()).strip().lines().forEach(lines::add);
        }
        if (failures.size() > inFull.size()) {
            lines.add("");
            lines.addAll(others(
                    failures.subList(inFull.size(), failures.size()), buildsOnAFailure(failures), outcome.place()));
        }
        lines.addAll(notRun(outcome));
        if (!outcome.output().isEmpty()) {
            lines.add("");
            lines.add("Your class printed:");
            lines.addAll(Harmless.lines(outcome.output()));
        }
        if (failures.isEmpty() && !outcome.left().isEmpty()) { // a task that failed may have left anything
            lines.add("");
            lines.add("Left behind: " + outcome.left() + ". The tests' JVM was ended because of it.");
        }
        if (outcome.pace().isSlow()) {
            lines.add("");
            lines.add("This machine is slow or busy: each task had "
                    + 2 * outcome.pace().factor() + " s in the place of 2.");
        }
        lines.add("");
        lines.add(points(outcome));
        return lines;
    }

    /**
     * What the README says was learnt, for when the exercise is solved; empty if it says nothing.
     *
     * @param layOut makes lines of the README's text
     */
    public List<String> learnt(Place place, Function<String, List<String>> layOut) {
        String text = Readme.of(place).learnt();
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(styled("Learnt", Style.bold)));
        lines.addAll(layOut.apply(text));
        return lines;
    }

    /**
     * What there is to compare a right class with; empty in an edition without it.
     *
     * @param seen how a file is named for the user
     */
    public static List<String> beside(Place place, Function<Path, String> seen) {
        List<String> lines = new ArrayList<>();
        if (Files.exists(place.solution())) {
            lines.add("Another right class: ./learn solution " + place.id());
        }
        lines.addAll(mistakes(place, seen));
        return lines;
    }

    /** A line about the known mistakes; empty if there are none. */
    public static List<String> mistakes(Place place, Function<Path, String> seen) {
        return place.mistakes().isEmpty()
                ? List.of()
                : List.of("Known mistakes, and what is behind each: "
                        + seen.apply(place.mistakes().get(0).getParent()));
    }

    /** The message, which names the command that repeats it in the place of a JVM's option. */
    private static String repeatable(TaskResult failure, Place place) {
        return SEED.matcher(failure.message()).replaceAll("./learn check " + place.id() + " --seed $1");
    }

    private static boolean isSkipped(TaskResult result, List<TaskResult> failures) {
        return failures.contains(result) && result.task().number() > 1 && buildsOnAFailure(failures);
    }

    private static boolean buildsOnAFailure(List<TaskResult> failures) {
        return failures.get(0).task().number() == 1;
    }

    private String task(TaskResult result, boolean skipped) {
        String word = Table.padded(skipped ? "skipped" : inWords(result.status()), 8);
        String coloured = switch (result.status()) {
            case PASSED -> styled(word, Style.fg_green);
            case FAILED -> styled(word, Style.fg_red);
            case ABORTED, NOT_RUN -> word;
        };
        return "  " + coloured + "  " + result.task().number() + "  "
                + result.task().title();
    }

    private static String inWords(Status status) {
        return switch (status) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ABORTED -> "not yet";
            case NOT_RUN -> "not run";
        };
    }

    private static List<String> others(List<TaskResult> failures, boolean skipped, Place place) {
        String numbers = numbers(failures);
        boolean one = failures.size() == 1;
        String what = skipped
                ? "Skipped: " + numbers + ". Task 1 is what the others build on: it comes first."
                : (one ? "One more task fails: " : failures.size() + " more tasks fail: ") + numbers
                        + ". What is behind the first failure is often behind others, too.";
        return List.of(what, "All of them in full: ./learn check " + place.id() + " --verbose");
    }

    private static List<String> notRun(Outcome outcome) {
        List<TaskResult> notRun = outcome.results().stream()
                .filter(result -> result.status() == Status.NOT_RUN)
                .toList();
        return notRun.isEmpty()
                ? List.of()
                : List.of(
                        "",
                        "Not run: " + numbers(notRun)
                                + ". Several tasks before did not end, or ended the JVM: mend these first.");
    }

    private static String numbers(List<TaskResult> results) {
        return results.stream().map(result -> "" + result.task().number()).collect(Collectors.joining(", "));
    }

    private String points(Outcome outcome) {
        String points = outcome.points() + " of " + outcome.exercise().points() + " points";
        return outcome.isSolved() ? styled(points + ": solved", Style.bold, Style.fg_green) : points;
    }

    private String styled(String text, Style... styles) {
        return colours.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
