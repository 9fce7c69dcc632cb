package learncli.grading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learncli.course.Exercise;
import learncli.grading.ExerciseTests.Task;
import learncli.grading.TaskResult.Status;
import learncli.grading.worker.Job;

/** Compiles classes, and runs the tests on them. Any number of threads may use it. */
public final class Grader implements AutoCloseable {

    private final Compilers compilers;
    private final WorkerPool workers;

    /**
     * @param root the folder of the course
     * @param atOnce how many runs there are at the same time
     */
    public Grader(Path root, int atOnce) {
        this(root, atOnce, 1);
    }

    /**
     * @param spare how many more JVMs are started, to replace one that was killed; 0 for a single run, because on a small
     *     machine their start would delay it
     */
    public Grader(Path root, int atOnce, int spare) {
        this.workers = new WorkerPool(atOnce, spare); // first, because they take time to start
        this.compilers = new Compilers();
    }

    /**
     * Compiles an exercise's tests.
     *
     * @param all the exercises of the course
     * @param here where the user is: messages name files as seen from there
     * @throws learncli.terminal.Trouble if they do not compile
     */
    public ExerciseCompiler compiler(Exercise exercise, List<Exercise> all, Path here) {
        List<Exercise> others = all.stream()
                .filter(other -> other.module().equals(exercise.module()))
                .toList();
        return new ExerciseCompiler(exercise, others, compilers, here);
    }

    /** Runs the tests on a class. There is a result for each task, whatever the class does. */
    public Grades grade(ExerciseTests tests, Candidate candidate, Conditions conditions) {
        Map<String, Task> toRun = new LinkedHashMap<>();
        tests.tasks().forEach(task -> toRun.put(task.method(), task));
        List<TaskResult> results = new ArrayList<>();
        StringBuilder output = new StringBuilder();
        String leftovers = "";
        Pace pace = Pace.USUAL;
        Hanging hanging = new Hanging(tests, conditions.mostHanging());
        while (!toRun.isEmpty() && !hanging.isEnough()) {
            Job job = new Job(
                    candidate.classes(), tests.exercise().testClass(), Set.copyOf(toRun.keySet()), Map.of(), Map.of());
            JobResult run = workers.run(job, conditions, hanging);
            pace = run.pace();
            output.append(run.output());
            leftovers = run.leftovers();
            run.ended().forEach((method, end) -> {
                Task task = toRun.remove(method);
                if (task != null) {
                    Status status = Status.valueOf(end.kind().name());
                    results.add(new TaskResult(task, status, end.message(), Duration.ofNanos(end.number())));
                }
            });
            if (toRun.isEmpty()) {
                blameTheLast(results, run.trouble());
            } else if (!hanging.isEnough()) {
                Task guilty = toRun.remove(run.running());
                if (guilty != null) { // the others run again in another worker
                    results.add(failed(guilty, MissingResult.during(tests, guilty, run.trouble())));
                    hanging.noteEndless(guilty.method());
                } else {
                    toRun.values()
                            .forEach(task ->
                                    results.add(failed(task, MissingResult.before(tests, task, run.trouble()))));
                    toRun.clear();
                }
            }
        }
        toRun.values()
                .forEach(task -> results.add(new TaskResult(
                        task, Status.NOT_RUN, MissingResult.notRun(tests, task, hanging.count()), Duration.ZERO)));
        results.sort(Comparator.comparingInt(result -> result.task().number()));
        return new Grades(results, output.toString(), leftovers, pace);
    }

    /** Something failed after the last task, such as a check at the end of the test class. */
    private static void blameTheLast(List<TaskResult> results, String trouble) {
        TaskResult last = results.get(results.size() - 1);
        if (!trouble.isEmpty() && last.status() == Status.PASSED) {
            results.set(results.size() - 1, failed(last.task(), trouble));
        }
    }

    private static TaskResult failed(Task task, String message) {
        return new TaskResult(task, Status.FAILED, message, Duration.ZERO);
    }

    @Override
    public void close() {
        workers.close();
        compilers.close();
    }
}
