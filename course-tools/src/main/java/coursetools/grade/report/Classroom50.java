package coursetools.grade.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coursetools.grade.GradedSubmission;
import coursetools.grade.GradedTask;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * The {@code result.json} that an autograder of Classroom 50 writes. Its runner says in the environment whose submission
 * it is; anywhere else the student's folder stands for it.
 *
 * @see <a href="https://github.com/foundation50/classroom50/wiki/Advanced-Autograding">Advanced autograding</a>
 */
final class Classroom50 {

    private Classroom50() {}

    static String result(GradedSubmission submission, List<ExerciseResult> results, Map<String, String> environment) {
        String folder = submission.student().folder();
        String commit = environment.getOrDefault("COMMIT_URL", folder);
        ObjectNode all = Json.object()
                .put("schema", "classroom50/result/v1")
                .put("classroom", environment.getOrDefault("CLASSROOM", "none"))
                .put("assignment", environment.getOrDefault("ASSIGNMENT", "none"))
                .put("assignment_type", environment.getOrDefault("ASSIGNMENT_TYPE", "individual"))
                .put("owner", environment.getOrDefault("OWNER", folder))
                .put("submission", environment.getOrDefault("SUBMISSION_TAG", "submit/" + folder))
                .put("commit", commit)
                .put("release", environment.getOrDefault("RELEASE_URL", folder))
                .put("review", environment.getOrDefault("REVIEW_URL", commit))
                .put("datetime", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()) // the runner knows better
                .put("score", ExerciseResult.points(results))
                .put("max-score", ExerciseResult.worth(results));
        ArrayNode tests = all.putArray("tests");
        for (ExerciseResult result : results) {
            for (GradedTask task : result.tasks()) {
                tests.addObject()
                        .put("test-name", result.tests().name() + ", task " + task.number() + ": " + task.title())
                        .put("passed", task.status() == GradedTask.Status.PASSED)
                        .put("score", task.points())
                        .put("max-score", task.worth());
            }
        }
        return Json.text(all);
    }
}
