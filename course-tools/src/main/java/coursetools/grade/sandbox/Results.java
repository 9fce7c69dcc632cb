package coursetools.grade.sandbox;

import coursetools.grade.GradedClass;
import coursetools.grade.GradedClass.State;
import coursetools.grade.GradedTask;
import coursetools.grade.SubmittedClass;
import java.util.List;
import java.util.stream.Collectors;
import learncli.grading.Grades;
import learncli.grading.TaskResult;
import learncli.report.Report;
import learncli.terminal.Clean;

/** Makes results of what the engine says; all text in them is cleaned. */
final class Results {

    private static final int MOST_OF_THE_COMPILER = 20;

    private Results() {}

    /** @param seed of the random parts of the tests */
    static GradedClass of(SubmittedClass submitted, Grades grades, int seed) {
        if (grades.broken()) {
            return notGraded(
                    submitted, State.BROKEN, "It interfered with the tests, so none of their results can be trusted.");
        }
        List<GradedTask> tasks = grades.results().stream()
                .map(result -> task(result, submitted.exercise(), seed))
                .toList();
        String output = Clean.text(grades.output());
        return new GradedClass(submitted.exercise(), State.GRADED, "", tasks, output, submitted);
    }

    private static GradedTask task(TaskResult result, String exercise, int seed) {
        return new GradedTask(
                result.task().number(),
                result.task().title(),
                result.task().points(),
                switch (result.status()) {
                    case PASSED -> GradedTask.Status.PASSED;
                    case FAILED, ABORTED -> GradedTask.Status.FAILED;
                    case NOT_RUN -> GradedTask.Status.NOT_RUN;
                },
                Clean.text(
                        result.status() == TaskResult.Status.ABORTED
                                ? result.task().title() + ": " + result.message() // "not attempted"
                                : Report.withSeed(result.message(), exercise, seed)));
    }

    static GradedClass notCompiled(SubmittedClass submitted, String errors) {
        List<String> lines = errors.lines().toList();
        String more = lines.size() <= MOST_OF_THE_COMPILER
                ? ""
                : "\n(" + (lines.size() - MOST_OF_THE_COMPILER) + " more lines)";
        String first = lines.stream().limit(MOST_OF_THE_COMPILER).collect(Collectors.joining("\n"));
        return notGraded(submitted, State.NOT_COMPILED, first + more);
    }

    static GradedClass notGraded(SubmittedClass submitted, State state, String why) {
        return new GradedClass(submitted.exercise(), state, Clean.text(why), List.of(), "", submitted);
    }
}
