package learncli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import learncli.course.Exercises;
import learncli.course.Place;
import learncli.grading.Checking;
import learncli.grading.Conditions;
import learncli.grading.Outcome;
import learncli.progress.Attempt;
import learncli.progress.NextExercise;
import learncli.progress.Progress;
import learncli.progress.Standing;
import learncli.progress.Way;
import learncli.report.CheckAll;
import learncli.report.Report;
import learncli.report.Solved;
import learncli.terminal.Bar;
import learncli.terminal.HelpOption;
import learncli.terminal.Output;
import learncli.terminal.ThreadColumns;
import learncli.terminal.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn check}: grades a learner's class. */
@Command(
        name = "check",
        description = {
            "Grades your class: compiles it, and tells which tasks it solves and what the first failure met.",
            "Of several failures only the first is told in full, because what is behind it is often behind the others.",
            ""
        },
        customSynopsis = "./learn check [-h] [--all] [--verbose] [--seed N] [EXERCISE...]",
        footer = {"", "The exit status is 0 if every task passed, else 1.", "For example: ./learn check 2.1"})
public final class CheckCommand implements Callable<Integer> {

    private final Path root;
    private final Path here;
    private final IntFunction<Checking> checkings;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "EXERCISE",
            arity = "0..*",
            description = "Its number or the name of its class; without one, that which ./learn shows as next: one that"
                    + " you have begun, or else the next that is not solved.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "Grades all exercises, in a line each.")
    private boolean all;

    @Option(names = "--verbose", description = "Tells every failure in full.")
    private boolean verbose;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Repeats a check with the same random parts; the report of a failure names N.")
    private Integer seed;

    public CheckCommand(Path root, Path here) {
        this(root, here, atOnce -> Checking.once(root, here, atOnce));
    }

    /** {@code checkings} makes one for so many checks at once. */
    public CheckCommand(Path root, Path here, IntFunction<Checking> checkings) {
        this.root = root;
        this.here = here;
        this.checkings = checkings;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (all && !names.isEmpty()) {
            throw Trouble.wrongCommand("--all means every exercise: leave out either --all or " + names.get(0) + ".");
        }
        if (all && seed != null) {
            throw Trouble.wrongCommand(
                    "--seed repeats what one exercise met: name the exercise in the place of --all.");
        }
        Exercises exercises = Exercises.in(root);
        Progress progress = new Progress(root, spec.commandLine().getErr()::println);
        if (all) {
            Ansi colours = spec.commandLine().getColorScheme().ansi();
            return new CheckAll(
                            exercises, progress, checkings, spec.commandLine().getOut(), colours)
                    .run();
        }
        List<Place> chosen = chosen(exercises, progress);
        if (chosen.isEmpty()) {
            spec.commandLine().getOut().println(allSolved(exercises));
            return 0;
        }
        return check(chosen, exercises, progress) ? 0 : Trouble.FAILED;
    }

    private List<Place> chosen(Exercises exercises, Progress progress) {
        if (!names.isEmpty()) {
            return names.stream().map(exercises::named).distinct().toList();
        }
        return NextExercise.of(exercises, progress.attempts()).map(Standing::place).stream()
                .toList();
    }

    private boolean check(List<Place> places, Exercises exercises, Progress progress) {
        PrintWriter out = spec.commandLine().getOut();
        Report report = new Report(spec.commandLine().getColorScheme().ansi(), verbose);
        Conditions usual = Conditions.forLearners();
        Conditions conditions = seed == null ? usual : usual.withSeed(seed);
        boolean solved = true;
        try (Checking checking = checkings.apply(1)) {
            for (Place place : places) {
                if (!place.equals(places.get(0))) {
                    out.println();
                }
                Outcome outcome = check(place, checking, conditions);
                ThreadColumns.fit(report.lines(outcome), Output.columns(out)).forEach(out::println);
                progress.note(outcome);
                solved &= outcome.isSolved();
                afterwards(outcome, exercises, progress.attempts());
                out.flush();
            }
        }
        return solved;
    }

    private Outcome check(Place place, Checking checking, Conditions conditions) {
        CommandLine line = spec.commandLine();
        Bar bar = new Bar(line.getOut(), line.getColorScheme().ansi().enabled());
        bar.show("checking " + place.id() + " ...");
        try {
            return checking.check(place, conditions);
        } finally {
            bar.end();
        }
    }

    private void afterwards(Outcome outcome, Exercises exercises, Map<String, Attempt> attempts) {
        PrintWriter out = spec.commandLine().getOut();
        if (outcome.isSolved()) {
            Ansi colours = spec.commandLine().getColorScheme().ansi();
            Output.prose(out, Solved.lines(outcome.place(), here, colours));
            next(outcome.place(), exercises, attempts).forEach(out::println);
        } else if (Standing.isStub(outcome.place())) {
            out.println();
            out.println("To begin:");
            NextExercise.steps(Standing.of(outcome.place(), attempts), here).forEach(out::println);
        }
    }

    private List<String> next(Place solved, Exercises exercises, Map<String, Attempt> attempts) {
        Optional<Standing> next = NextExercise.of(exercises, attempts);
        if (next.isPresent() && next.get().place().lesson() != solved.lesson()) { // which begins with its chapter
            return Way.in(root, spec.commandLine().getErr()::println).next(here);
        }
        return next.map(exercise -> NextExercise.lines(exercise, here)).orElse(List.of(allSolved(exercises)));
    }

    private static String allSolved(Exercises exercises) {
        return "You have solved all " + exercises.all().size() + " exercises.";
    }
}
