package coursetools.grade.report;

import coursetools.grade.GradedClass.State;
import coursetools.grade.GradedTask.Status;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import learncli.grading.ExerciseTests;

/** How the class did in one exercise, as the page's template shows it. */
record ExerciseChart(
        String id,
        String className,
        String title,
        int worth,
        String mean,
        String summary,
        List<Column> histogram,
        List<TaskRow> tasks) {

    /** @param share of the highest column, from 0 to 1 */
    record Column(int points, long count, String share) {}

    /** @param share of the graded classes, from 0 to 1 */
    record TaskRow(int number, String title, String against, long failed, String share) {}

    /** @param all of the class, in this exercise */
    static ExerciseChart of(List<ExerciseResult> all, ExerciseTests tests) {
        List<ExerciseResult> graded =
                all.stream().filter(ExerciseResult::wasGraded).toList();
        long handedIn = all.stream()
                .filter(result -> result.graded().state() != State.MISSING)
                .count();
        long solved = all.stream()
                .filter(result -> result.graded().points() == tests.points())
                .count();
        return new ExerciseChart(
                tests.id(),
                tests.exercise().className(),
                tests.title(),
                tests.points(),
                mean(all.stream().mapToInt(result -> result.graded().points())),
                "Handed in by " + handedIn + " of " + all.size() + "; " + graded.size() + " graded; " + solved
                        + " with all points.",
                histogram(graded, tests.points()),
                tests.tasks().stream().map(task -> row(task, graded)).toList());
    }

    /** With one decimal place. */
    static String mean(IntStream points) {
        return String.format(Locale.ROOT, "%.1f", points.average().orElse(0));
    }

    private static List<Column> histogram(List<ExerciseResult> graded, int worth) {
        List<Long> counts = IntStream.rangeClosed(0, worth)
                .mapToObj(points -> graded.stream()
                        .filter(result -> result.graded().points() == points)
                        .count())
                .toList();
        long highest = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        return IntStream.rangeClosed(0, worth)
                .mapToObj(points -> new Column(points, counts.get(points), share(counts.get(points), highest)))
                .toList();
    }

    private static TaskRow row(ExerciseTests.ExerciseTask task, List<ExerciseResult> graded) {
        long failed = graded.stream()
                .flatMap(result -> result.tasks().stream())
                .filter(result -> result.number() == task.number() && result.status() != Status.PASSED)
                .count();
        return new TaskRow(task.number(), task.title(), task.against(), failed, share(failed, graded.size()));
    }

    /** A part of a whole, for the style sheet. */
    static String share(long part, long whole) {
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
    }
}
