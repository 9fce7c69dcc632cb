package coursetools.grade.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import coursetools.grade.Gradebook;
import coursetools.grade.GradedSubmission;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import learncli.course.Digest;
import learncli.course.Resource;
import learncli.grading.ExerciseTests;

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
            List<StudentRow> students,
            List<NotGraded> notGraded,
            List<ClassPanel> panels) {

        boolean hasNotGraded() {
            return !notGraded.isEmpty();
        }
    }

    /** @param anchor of the class's panel, or of the student's row if it is about no single class */
    private record NotGraded(String anchor, String title, String reason) {}

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
        List<ClassPanel> panels = new ArrayList<>();
        List<NotGraded> notGraded = new ArrayList<>();
        for (int student = 0; student < results.size(); student++) {
            for (ExerciseResult result : results.get(student)) {
                panels.add(panel(student, result));
            }
            notGraded.addAll(notGraded(student));
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
                IntStream.range(0, results.size())
                        .mapToObj(student -> StudentRow.of(
                                gradebook.submissions().get(student), results.get(student), anchor(student)))
                        .toList(),
                notGraded,
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

    private List<NotGraded> notGraded(int student) {
        GradedSubmission submission = gradebook.submissions().get(student);
        List<NotGraded> refused = results.get(student).stream()
                .filter(ExerciseResult::wasRefused)
                .map(result -> new NotGraded(
                        ClassPanel.anchor(anchor(student), result),
                        StudentRow.title(submission, result),
                        result.reason()))
                .toList();
        return submission.wasAllGraded() || !refused.isEmpty()
                ? refused
                : List.of(new NotGraded(
                        anchor(student), submission.student().name(), String.join(" ", submission.notes())));
    }

    private ClassPanel panel(int student, ExerciseResult result) {
        return ClassPanel.of(
                result,
                StudentRow.title(gradebook.submissions().get(student), result),
                anchor(student),
                anchor(student - 1),
                anchor(student + 1));
    }

    /** The place of a student; empty if there is no such student. */
    private String anchor(int student) {
        return student < 0 || student >= results.size() ? "" : "s" + (student + 1);
    }

    private static String digest(String script) {
        byte[] digest = HexFormat.of().parseHex(Digest.of(script.getBytes(UTF_8)));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String resource(String name) {
        return Resource.beside(GradebookPage.class, name);
    }
}
