package learncli.grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learncli.grading.ExerciseTests.ExerciseTask;
import learncli.grading.TaskResult.Status;
import learncli.grading.worker.Job;

/** Runs the tests on a class: in one worker, or in several if the class ends them. */
final class TaskRuns {

    private final Workers workers;
    private final ExerciseTests tests;
    private final Candidate candidate;
    private final Conditions conditions;
    private final Hanging hanging;
    private final long deadline; // System.nanoTime()
    private final Map<String, ExerciseTask> toRun = new LinkedHashMap<>(); // by method
    private final List<TaskResult> results = new ArrayList<>();
    private final StringBuilder output = new StringBuilder();

    TaskRuns(Workers workers, ExerciseTests tests, Candidate candidate, Conditions conditions) {
        this.workers = workers;
        this.tests = tests;
        this.candidate = candidate;
        this.conditions = conditions;
        this.hanging = new Hanging(tests, conditions.mostHanging());
        this.deadline = System.nanoTime() + conditions.limit().toNanos();
        tests.tasks().forEach(task -> toRun.put(task.method(), task));
    }

    /** There is a result for each task. */
    Grades grades() {
        JobResult last = JobResult.NONE;
        while (!toRun.isEmpty() && !hanging.isEnough() && !last.broken() && deadline - System.nanoTime() > 0) {
            last = run();
        }
        String why = whyNotRun(last);
        toRun.values().forEach(task -> results.add(new TaskResult(task, Status.NOT_RUN, why, Duration.ZERO)));
        results.sort(Comparator.comparingInt(result -> result.task().number()));
        return new Grades(results, output.toString(), last.leftovers(), last.pace(), last.broken());
    }

    private JobResult run() {
        Job job = new Job(
                candidate.classes(), tests.exercise().testClass(), Set.copyOf(toRun.keySet()), Map.of(), Map.of());
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        JobResult run = workers.run(job, conditions.within(left), hanging);
        output.append(run.output());
        run.ended().forEach((method, end) -> {
            Status status = Status.valueOf(end.kind().name());
            results.add(new TaskResult(toRun.remove(method), status, end.message(), Duration.ofNanos(end.number())));
        });
        if (toRun.isEmpty()) {
            blameTheLast(run.trouble());
        } else if (!hanging.isEnough()) {
            blameTheRunning(run);
        }
        return run;
    }

    /** Something failed after the last task, such as a check at the end of the test class. */
    private void blameTheLast(String trouble) {
        TaskResult last = results.get(results.size() - 1);
        if (!trouble.isEmpty() && last.status() == Status.PASSED) {
            results.set(results.size() - 1, failed(last.task(), trouble));
        }
    }

    /** The run ended too early. Those that were not run yet run again in another worker, if they can be run at all. */
    private void blameTheRunning(JobResult run) {
        ExerciseTask guilty = toRun.remove(run.running());
        if (guilty != null) {
            results.add(failed(guilty, MissingResult.during(tests, guilty, run.trouble())));
            hanging.noteEndless(guilty.method());
        } else {
            toRun.values().forEach(task -> results.add(failed(task, MissingResult.before(tests, task, run.trouble()))));
            toRun.clear();
        }
    }

    /** The same for all tasks that are left: a teacher's report names them in one line. */
    private String whyNotRun(JobResult last) {
        if (hanging.isEnough()) {
            return "not run, because " + hanging.count() + " tasks before did not end, or ended the JVM";
        }
        return "not run: " + (last.trouble().isEmpty() ? "there was no time left" : last.trouble());
    }

    private static TaskResult failed(ExerciseTask task, String message) {
        return new TaskResult(task, Status.FAILED, message, Duration.ZERO);
    }
}
