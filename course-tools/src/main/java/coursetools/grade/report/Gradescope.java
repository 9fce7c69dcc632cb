package coursetools.grade.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coursetools.grade.GradedSubmission;
import coursetools.grade.GradedTask;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code results.json} that a Gradescope autograder writes.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">Autograder specifications</a>
 */
final class Gradescope {

    private Gradescope() {}

    static String results(GradedSubmission submission, List<ExerciseResult> results) {
        ObjectNode all = Json.object();
        all.put("score", ExerciseResult.points(results));
        all.put("output", output(submission, results));
        all.put("output_format", "text");
        all.put("visibility", "visible");
        ArrayNode tests = all.putArray("tests");
        for (ExerciseResult result : results) {
            for (GradedTask task : result.tasks()) {
                boolean passed = task.status() == GradedTask.Status.PASSED;
                tests.addObject()
                        .put("name", result.tests().name() + ": " + task.title())
                        .put("number", result.tests().id() + "." + task.number())
                        .put("score", task.points())
                        .put("max_score", task.worth())
                        .put("status", passed ? "passed" : "failed")
                        .put("output", result.wasGraded() ? task.message() : result.reason())
                        .put("output_format", "text")
                        .put("visibility", "visible");
            }
        }
        return Json.text(all);
    }

    /** What is not about a single task. */
    private static String output(GradedSubmission submission, List<ExerciseResult> results) {
        List<String> parts = new ArrayList<>(submission.notes());
        if (!submission.sandboxed()) {
            parts.add("These classes ran without a sandbox of the course's own.");
        }
        for (ExerciseResult result : results) {
            if (!result.wasGraded()) {
                parts.add(result.tests().name() + "\n" + result.fullReason());
            }
            if (!result.graded().output().isEmpty()) {
                parts.add(
                        result.tests().name() + " printed:\n" + result.graded().output());
            }
        }
        return String.join("\n\n", parts);
    }
}
