package coursetools.grade.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coursetools.grade.GradedTask;
import coursetools.grade.GradedTask.Status;

/**
 * The {@code results.json} that an Exercism test runner writes for an exercise, in version 3.
 *
 * @see <a href="https://exercism.org/docs/building/tooling/test-runners/interface">The test runner interface</a>
 */
final class Exercism {

    static final int LONGEST_OUTPUT = 500; // characters
    static final String CUT = "\nOutput was truncated. Please limit to 500 chars";

    private Exercism() {}

    static String results(ExerciseResult result) {
        ObjectNode all = Json.object().put("version", 3);
        if (!result.wasGraded()) {
            all.put("status", "error").put("message", result.fullReason()).putArray("tests");
            return Json.text(all);
        }
        boolean solved = result.tasks().stream().allMatch(task -> task.status() == Status.PASSED);
        ArrayNode tests = all.put("status", solved ? "pass" : "fail").putArray("tests");
        for (GradedTask task : result.tasks()) {
            ObjectNode test = tests.addObject()
                    .put("name", task.title())
                    .put("status", status(task))
                    .put("task_id", task.number());
            if (!task.message().isEmpty()) {
                test.put("message", task.message());
            }
            if (tests.size() == 1 && !result.graded().output().isEmpty()) { // it is not known which task printed it
                test.put("output", shortened(result.graded().output()));
            }
        }
        return Json.text(all);
    }

    private static String status(GradedTask task) {
        return switch (task.status()) {
            case PASSED -> "pass";
            case FAILED -> "fail";
            case NOT_RUN -> "error";
        };
    }

    private static String shortened(String output) {
        return output.length() <= LONGEST_OUTPUT ? output : output.substring(0, LONGEST_OUTPUT - CUT.length()) + CUT;
    }
}
