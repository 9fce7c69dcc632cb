package learncli.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learncli.course.Exercise;
import learncli.grading.worker.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import peerkit.interleavings.InterleavingsReady;

/** What a worker reports when the JVM can't do what the tests need. */
class WorkerProcessTest {

    @Test
    void says_that_the_model_checker_can_not_start(@TempDir Path root) throws IOException {
        Job job = new Job(
                Map.of(ModelChecked.class.getName(), bytes()),
                ModelChecked.class.getName(),
                Set.of("needs_it"),
                Map.of(),
                Map.of());
        Exercise exercise = ToyCourse.forLearners(root).exercises().get(0);
        ExerciseTests tests = new ExerciseTests(exercise, "", 10, 1, List.of());

        try (WorkerProcess worker = WorkerProcess.start(WorkerProcessTest::withoutAgents)) {
            worker.startModelChecker();
            JobResult result = worker.run(job, Conditions.forLearners(), new Hanging(tests, 1));

            assertThat(result.trouble()).contains("the model checker can't start: ");
        }
    }

    private static Process withoutAgents(List<String> arguments) throws IOException {
        List<String> others = new ArrayList<>(arguments);
        others.replaceAll(argument -> argument.replace("+EnableDynamicAgentLoading", "-EnableDynamicAgentLoading"));
        return JvmStarter.PLAIN.start(others);
    }

    private static byte[] bytes() throws IOException {
        try (InputStream file = ModelChecked.class.getResourceAsStream("WorkerProcessTest$ModelChecked.class")) {
            return file.readAllBytes();
        }
    }

    /** Tests that a worker runs. */
    @ExtendWith(InterleavingsReady.class)
    static final class ModelChecked {

        @Test
        void needs_it() {}
    }
}
