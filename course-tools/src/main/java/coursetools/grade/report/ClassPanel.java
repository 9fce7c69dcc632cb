package coursetools.grade.report;

import coursetools.grade.GradedTask;
import coursetools.grade.SubmittedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learncli.terminal.Clean;

/**
 * What the page of the class shows of one class when it is clicked: the tasks, what it printed, and its source.
 *
 * @param anchor its place in the page; {@code row} is the student's, {@code before} and {@code after} are those of the
 *     students above and below, empty if there is none
 */
record ClassPanel(
        String anchor,
        String row,
        String before,
        String after,
        String title,
        String points,
        String file,
        String reason,
        String details,
        List<Verdict> tasks,
        String output,
        List<Source> sources) {

    record Verdict(String kind, String word, int number, String title, String message) {

        static Verdict of(GradedTask task) {
            return new Verdict(
                    task.status().name().toLowerCase(Locale.ROOT),
                    ExerciseResult.word(task.status()),
                    task.number(),
                    task.title(),
                    task.message());
        }
    }

    record Source(String name, String text) {

        static Source of(String name, String text) {
            String clean = text.lines()
                    .map(line -> Clean.line(line.replace("\t", "    ")))
                    .collect(Collectors.joining("\n"));
            return new Source(Clean.line(name), clean);
        }

        /** The lines' numbers, one below the other. */
        String numbers() {
            return IntStream.rangeClosed(1, (int) text.lines().count())
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Of a student's class; {@code row}, {@code before} and {@code after} are places of students. */
    static ClassPanel of(ExerciseResult result, String title, String row, String before, String after) {
        SubmittedClass submitted = result.graded().submitted();
        return new ClassPanel(
                anchor(row, result),
                row,
                before.isEmpty() ? "" : anchor(before, result),
                after.isEmpty() ? "" : anchor(after, result),
                title,
                result.points(),
                submitted == null ? "" : submitted.file(),
                result.reason(),
                result.details(),
                result.wasGraded() ? result.tasks().stream().map(Verdict::of).toList() : List.of(),
                result.graded().output(),
                submitted == null
                        ? List.of()
                        : sources(result.tests().exercise().className(), submitted));
    }

    static String anchor(String row, ExerciseResult result) {
        return row + "-" + result.tests().id();
    }

    private static List<Source> sources(String className, SubmittedClass submitted) {
        List<Source> sources = new ArrayList<>();
        sources.add(Source.of(className + ".java", submitted.source()));
        submitted.helpers().forEach((file, text) -> sources.add(Source.of(file, text)));
        return sources;
    }
}
