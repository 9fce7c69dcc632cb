package coursetools.proof;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import learncli.grading.ExerciseTests;
import learncli.grading.TaskResult;
import learncli.grading.TaskResult.Status;

/**
 * How tasks must end, and what to report about those that ended otherwise, with the message that a learner would see.
 */
final class Judgement {

    private static final String NOT_ATTEMPTED = "not attempted";

    private static final int MOST_FOR_NOTHING = 5; // one point in this many

    private Judgement() {}

    /** Of a stub: every task ends as not attempted. */
    static String ofStub(List<TaskResult> results) {
        return results.stream()
                .filter(result ->
                        result.status() != Status.ABORTED || !result.message().equals(NOT_ATTEMPTED))
                .map(result -> told(result) + ", and must end as not attempted\n" + shown(result))
                .collect(Collectors.joining());
    }

    /** Of a solution: every task passes. */
    static String ofRightClass(List<TaskResult> results) {
        return results.stream()
                .filter(result -> result.status() != Status.PASSED)
                .map(result -> told(result) + ", and must pass\n" + shown(result))
                .collect(Collectors.joining());
    }

    /** Of a mistake: the tasks of these numbers fail, and all others pass. */
    static String ofMistake(Set<Integer> caughtBy, List<TaskResult> results) {
        Set<Integer> failed = numbers(results, Status.FAILED);
        if (failed.equals(caughtBy) && numbers(results, Status.ABORTED).isEmpty()) {
            return "";
        }
        StringBuilder fault = new StringBuilder("must be caught by " + tasks(caughtBy) + " and by no other; failed: "
                + (failed.isEmpty() ? "none" : tasks(failed)) + "\n");
        Set<Integer> unknown = new TreeSet<>(caughtBy);
        results.forEach(result -> unknown.remove(result.task().number()));
        unknown.forEach(number -> fault.append("there is no task " + number + "\n"));
        results.stream()
                .filter(result -> result.status() != Status.PASSED
                        || caughtBy.contains(result.task().number()))
                .forEach(result -> fault.append(told(result) + "\n" + shown(result)));
        return fault.toString();
    }

    /** Of a class that does the same whatever it is asked: it gets a fifth of the points at most. */
    static String ofConstantClass(ExerciseTests tests, List<TaskResult> results) {
        int points = results.stream()
                .filter(result -> result.status() == Status.PASSED)
                .mapToInt(result -> result.task().points())
                .sum();
        return points * MOST_FOR_NOTHING <= tests.points()
                ? ""
                : "always does the same, and gets " + points + " of " + tests.points() + " points, for "
                        + tasks(numbers(results, Status.PASSED)) + "; at most "
                        + tests.points() / MOST_FOR_NOTHING + " are allowed\n";
    }

    private static Set<Integer> numbers(List<TaskResult> results, Status status) {
        return results.stream()
                .filter(result -> result.status() == status)
                .map(result -> result.task().number())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String tasks(Set<Integer> numbers) {
        return (numbers.size() == 1 ? "task " : "tasks ")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String told(TaskResult result) {
        return "task " + result.task().number() + " (" + result.task().title() + ") "
                + result.status().name().toLowerCase(Locale.ROOT);
    }

    private static String shown(TaskResult result) {
        return result.message().isEmpty() ? "" : result.message().strip().indent(2);
    }
}
