package learncli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import learncli.grading.Bench;
import learncli.grading.Candidate;
import learncli.grading.Conditions;
import learncli.grading.Grader;
import learncli.grading.Grades;
import learncli.grading.Place;
import learncli.grading.TaskResult;
import learncli.grading.TaskResult.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn check}: grades a learner's class. */
@Command(
        name = "check",
        description = {"Grades your class: which tasks it solves, and what the first of the others met.", ""},
        customSynopsis = "./learn check [-h] EXERCISE",
        footer = {"", "For example: ./learn check 2.1"})
final class CheckCommand implements Callable<Integer> {

    private final Path root;
    private final Path here;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXERCISE", description = "Its number or the name of its class.")
    private String exercise;

    CheckCommand(Path root, Path here) {
        this.root = root;
        this.here = here;
    }

    @Override
    public Integer call() {
        List<Place> all = Place.allIn(root.toAbsolutePath().normalize());
        Place place = Place.named(exercise, all).get(0);
        try (Grader grader = new Grader(root, 1)) {
            Bench bench = grader.bench(place, all, here);
            Candidate candidate = bench.candidate(place.learnersFile(), Bench.RELEASE);
            if (!candidate.compiles()) {
                throw Trouble.failed(candidate.errors().stripTrailing() + "\n\n"
                        + bench.exercise().name() + " does not compile, so nothing was graded.");
            }
            return tell(bench, grader.grade(bench.exercise(), candidate, Conditions.forLearners()));
        }
    }

    private int tell(Bench bench, Grades grades) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(bench.exercise().name() + ": " + bench.exercise().title());
        int points = 0;
        for (TaskResult result : grades.results()) {
            points += result.status() == Status.PASSED ? result.task().points() : 0;
            out.printf(
                    "  %-8s  %d  %s%n",
                    inWords(result.status()),
                    result.task().number(),
                    result.task().title());
        }
        grades.results().stream()
                .filter(result -> result.status() == Status.FAILED)
                .findFirst()
                .ifPresent(first -> out.print("\n" + first.message().strip() + "\n"));
        if (!grades.output().isEmpty()) {
            out.print("\nYour class printed:\n" + grades.output().stripTrailing() + "\n");
        }
        out.printf("%n%d of %d points%n", points, bench.exercise().points());
        out.flush();
        boolean solved = grades.results().stream().allMatch(result -> result.status() == Status.PASSED);
        return solved ? 0 : Trouble.FAILED;
    }

    private static String inWords(Status status) {
        return switch (status) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ABORTED -> "not yet";
        };
    }
}
