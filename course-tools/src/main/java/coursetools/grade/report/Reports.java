package coursetools.grade.report;

import coursetools.grade.Gradebook;
import coursetools.grade.GradedSubmission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learncli.grading.ExerciseTests;

/** The files that {@code ./learn grade} writes: the text of each, by its name within its folder. */
public final class Reports {

    private Reports() {}

    /**
     * What belongs into a student's folder.
     *
     * @param exercises that were graded, in order
     * @param formats for other systems
     */
    public static Map<String, String> ofStudent(
            GradedSubmission submission, List<ExerciseTests> exercises, Set<ReportFormat> formats) {
        List<ExerciseResult> results = ExerciseResult.all(submission, exercises);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("feedback.md", Feedback.of(submission, results));
        formats.forEach(format -> files.putAll(format.files(submission, results)));
        return files;
    }

    /** What belongs beside the students' folders. */
    public static Map<String, String> ofClass(Gradebook gradebook) {
        return Map.of("gradebook.html", GradebookPage.of(gradebook), "gradebook.csv", GradebookCsv.of(gradebook));
    }
}
