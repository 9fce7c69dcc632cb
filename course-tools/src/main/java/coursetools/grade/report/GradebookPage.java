package coursetools.grade.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import coursetools.grade.Gradebook;
import coursetools.grade.GradedClass;
import coursetools.grade.GradedClass.State;
import coursetools.grade.GradedSubmission;
import coursetools.grade.GradedTask;
import coursetools.grade.SubmittedClass;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learncli.course.Digest;
import learncli.course.Resource;
import learncli.grading.ExerciseTests;
import learncli.terminal.Clean;

/**
 * The class's results as one page, which needs no other file and no network. The records are what the template
 * {@code gradebook.html} shows. It escapes all text, and the browser runs no script but the page's own.
 */
final class GradebookPage {

    private record Page(
            String style,
            String script,
            String scriptDigest,
            String summary,
            String warning,
            int worth,
            String mean,
            List<ExerciseChart> exercises,
            List<Row> students,
            List<Panel> refused,
            List<Panel> panels) {

        boolean hasRefused() {
            return !refused.isEmpty();
        }
    }

    private record Row(String anchor, String name, String id, List<String> notes, List<Cell> cells, int total) {

        boolean hasNotes() {
            return !notes.isEmpty();
        }

        String notesTitle() {
            return notes.size() == 1 ? "1 note" : notes.size() + " notes";
        }
    }

    /** @param share of the points, from 0 to 1 */
    private record Cell(String anchor, String kind, String share, int value, String label, String text) {}

    private record Panel(
            String anchor,
            String row,
            String before,
            String after,
            String title,
            String points,
            String file,
            String reason,
            String why,
            List<Verdict> tasks,
            String output,
            List<Source> sources) {}

    private record Verdict(String kind, String word, int number, String title, String message) {}

    private record Source(String name, String text) {

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

    private final Gradebook gradebook;
    private final List<List<ExerciseResult>> results; // of each student

    private GradebookPage(Gradebook gradebook) {
        this.gradebook = gradebook;
        this.results = gradebook.submissions().stream()
                .map(submission -> ExerciseResult.all(submission, gradebook.exercises()))
                .toList();
    }

    static String of(Gradebook gradebook) {
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(resource("gradebook.html"))
                .execute(new GradebookPage(gradebook).page());
    }

    private Page page() {
        String script = resource("gradebook.js");
        List<Panel> panels = new ArrayList<>();
        List<Panel> refused = new ArrayList<>();
        for (int student = 0; student < results.size(); student++) {
            for (ExerciseResult result : results.get(student)) {
                Panel panel = panel(student, result);
                panels.add(panel);
                if (!result.wasGraded()
                        && (result.graded().state() != State.MISSING
                                || !result.graded().why().isEmpty())) {
                    refused.add(panel);
                }
            }
        }
        return new Page(
                resource("gradebook.css"),
                script,
                digest(script),
                counted(results.size(), "student") + ", "
                        + counted(gradebook.exercises().size(), "exercise"),
                warning(),
                gradebook.exercises().stream().mapToInt(ExerciseTests::points).sum(),
                ExerciseChart.mean(results.stream().mapToInt(ExerciseResult::points)),
                IntStream.range(0, gradebook.exercises().size())
                        .mapToObj(column -> ExerciseChart.of(
                                results.stream().map(row -> row.get(column)).toList(),
                                gradebook.exercises().get(column)))
                        .toList(),
                IntStream.range(0, results.size()).mapToObj(this::row).toList(),
                refused,
                panels);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private String warning() {
        long without = gradebook.submissions().stream()
                .filter(submission -> !submission.sandboxed())
                .count();
        return without == 0
                ? ""
                : "Graded without a sandbox: " + without + " of " + counted(results.size(), "submission") + ".";
    }

    private Row row(int student) {
        GradedSubmission submission = gradebook.submissions().get(student);
        return new Row(
                anchor(student),
                submission.student().name(),
                submission.student().id(),
                submission.notes(),
                results.get(student).stream()
                        .map(result -> cell(student, result))
                        .toList(),
                ExerciseResult.points(results.get(student)));
    }

    private Cell cell(int student, ExerciseResult result) {
        GradedClass graded = result.graded();
        String text = switch (graded.state()) {
            case GRADED -> "" + graded.points();
            case NOT_COMPILED -> "not compiled";
            case NOT_ALLOWED -> "not allowed";
            case BROKEN -> "broken";
            case MISSING -> "-";
        };
        return new Cell(
                anchor(student, result),
                result.wasGraded() ? "graded" : "refused",
                share(graded.points(), result.tests().points()),
                result.wasGraded() ? graded.points() : -1,
                title(student, result) + ": " + (result.wasGraded() ? result.points() : text),
                text);
    }

    private Panel panel(int student, ExerciseResult result) {
        SubmittedClass submitted = result.graded().submitted();
        return new Panel(
                anchor(student, result),
                anchor(student),
                student == 0 ? "" : anchor(student - 1, result),
                student == results.size() - 1 ? "" : anchor(student + 1, result),
                title(student, result),
                result.points(),
                submitted == null ? "" : submitted.file(),
                result.reason(),
                result.graded().why(),
                result.wasGraded()
                        ? result.tasks().stream().map(GradebookPage::verdict).toList()
                        : List.of(),
                result.graded().output(),
                submitted == null
                        ? List.of()
                        : sources(result.tests().exercise().className(), submitted));
    }

    private static Verdict verdict(GradedTask task) {
        return new Verdict(
                task.status().name().toLowerCase(Locale.ROOT),
                ExerciseResult.word(task.status()),
                task.number(),
                task.title(),
                task.message());
    }

    private static List<Source> sources(String className, SubmittedClass submitted) {
        List<Source> sources = new ArrayList<>();
        sources.add(Source.of(className + ".java", submitted.source()));
        submitted.helpers().forEach((file, text) -> sources.add(Source.of(file, text)));
        return sources;
    }

    private String title(int student, ExerciseResult result) {
        return gradebook.submissions().get(student).student().name() + ": "
                + result.tests().name();
    }

    private static String anchor(int student) {
        return "s" + (student + 1);
    }

    private static String anchor(int student, ExerciseResult result) {
        return anchor(student) + "-" + result.tests().id();
    }

    /** A part of a whole, for the style sheet. */
    static String share(long part, long whole) {
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
    }

    private static String digest(String script) {
        byte[] digest = HexFormat.of().parseHex(Digest.of(script.getBytes(UTF_8)));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String resource(String name) {
        return Resource.beside(GradebookPage.class, name);
    }
}
