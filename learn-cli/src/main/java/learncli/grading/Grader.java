package learncli.grading;

import java.nio.file.Path;
import java.util.List;
import learncli.course.Exercise;

/** Compiles classes, and runs the tests on them. Any number of threads may use it. */
public final class Grader implements AutoCloseable {

    private final Compilers compilers;
    private final WorkerPool workers;

    /**
     * @param atOnce how many runs there are at the same time
     * @param spare how many more JVMs are started, to replace one that was killed; 0 for a single run, because on a small
     *     machine their start would delay it
     */
    public Grader(int atOnce, int spare) {
        this.workers = new WorkerPool(atOnce, spare); // first, because they take time to start
        this.compilers = new Compilers();
    }

    /** Call this before the class is compiled: a JVM begins with what takes most time, if the exercise's tests need it. */
    void getReadyFor(Exercise exercise) {
        if (exercise.isModelChecked()) {
            workers.startModelChecker();
        }
    }

    /**
     * Compiles an exercise's tests.
     *
     * @param all the exercises of the course
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
        return new TaskRuns(workers, tests, candidate, conditions).grades();
    }

    @Override
    public void close() {
        workers.close();
        compilers.close();
    }
}
