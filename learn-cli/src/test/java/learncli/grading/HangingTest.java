package learncli.grading;

import static learncli.grading.TaskResult.Status.FAILED;
import static learncli.grading.TaskResult.Status.NOT_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import learncli.course.Exercise;
import learncli.grading.ExerciseTests.ExerciseTask;
import learncli.grading.worker.Job;
import learncli.grading.worker.JobEvent;
import org.junit.jupiter.api.Test;
import peerkit.grading.ExerciseTest;

/** A class that hangs in every task costs at most 10 seconds. No time passes here: the limits are added up. */
class HangingTest {

    private static final Duration MOST = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(ExerciseTest.SECONDS);

    private final List<ExerciseTask> tasks = IntStream.rangeClosed(1, 10)
            .mapToObj(number -> new ExerciseTask(number, 1, List.of("R1"), "", "task_" + number))
            .toList();
    private final ExerciseTests tests =
            new ExerciseTests(new Exercise("1.1", null, null, "lesson01.exercise", "Twice"), "", 10, 1, tasks);

    private final List<String> begun = new ArrayList<>();
    private Duration cost = Duration.ZERO;

    private List<TaskResult> grade(Workers workers) {
        Candidate candidate = new Candidate(Map.of("Twice", new byte[0]), "", "");
        return new TaskRuns(workers, tests, candidate, Conditions.forLearners())
                .grades()
                .results();
    }

    /** The next of the job's tasks. */
    private String begin(Job job) {
        String method = tasks.stream()
                .map(ExerciseTask::method)
                .filter(name -> job.methods().contains(name) && !begun.contains(name))
                .findFirst()
                .orElseThrow();
        begun.add(method);
        return method;
    }

    private void expectTheFirstTwoAlone(List<TaskResult> results) {
        assertThat(begun).containsExactly("task_1", "task_2");
        assertThat(cost).isLessThanOrEqualTo(MOST);
        assertThat(results).extracting(TaskResult::status).startsWith(FAILED, FAILED);
        assertThat(results.subList(2, results.size()))
                .hasSize(8)
                .allSatisfy(result -> assertThat(result.status()).isEqualTo(NOT_RUN));
    }

    @Test
    void if_JUnit_can_not_end_the_tasks_their_JVMs_are_killed_in_time() {
        expectTheFirstTwoAlone(grade(new Workers() {
            @Override
            public JobResult run(Job job, Conditions conditions, Hanging hanging) {
                String hangs = begin(job);
                cost = cost.plus(conditions.tasksLimit(ExerciseTest.SECONDS));
                return new JobResult(Map.of(), hangs, "still running", false, "", "", Pace.USUAL);
            }
        }));
    }

    @Test
    void if_JUnit_ends_them_one_JVM_runs_both() {
        List<Set<String>> jobs = new ArrayList<>();

        expectTheFirstTwoAlone(grade(new Workers() {
            @Override
            public JobResult run(Job job, Conditions conditions, Hanging hanging) {
                jobs.add(job.methods());
                Map<String, JobEvent> ended = new LinkedHashMap<>();
                while (!hanging.isEnough()) { // as JobRun does
                    String method = begin(job);
                    JobEvent failed = new JobEvent(JobEvent.Kind.FAILED, method, "it hangs", LONG.toNanos());
                    cost = cost.plus(LONG);
                    hanging.note(failed);
                    ended.put(method, failed);
                }
                return new JobResult(ended, "", "", false, "", "", Pace.USUAL);
            }
        }));
        assertThat(jobs).hasSize(1);
    }
}
