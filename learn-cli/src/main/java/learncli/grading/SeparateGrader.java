package learncli.grading;

import java.util.Map;

/**
 * Grades what people have handed in, one after the other, with nothing of it in this JVM: one JVM compiles, and each person's
 * classes have a JVM of their own to run in. For one thread.
 */
public final class SeparateGrader implements AutoCloseable {

    private final CompilerProcess compiler;
    private final FreshWorkers workers;

    /** Starts the JVMs, and does not wait until they are ready. */
    public SeparateGrader(JvmStarter starter) {
        this.compiler = new CompilerProcess(starter);
        this.workers = new FreshWorkers(starter);
    }

    /** Compiles a class for an exercise, with others beside it: sources by the names of their files. */
    public Candidate compile(ExerciseCompiler exercise, Map<String, String> sources) {
        return exercise.candidate(sources, compiler::compile);
    }

    /** Runs the tests on a class. There is a result for each task, whatever the class does. */
    public Grades grade(ExerciseTests tests, Candidate candidate, Conditions conditions) {
        return new TaskRuns(workers, tests, candidate, conditions).grades();
    }

    /** What comes now was handed in by someone else. Nothing of what ran before is left. */
    public void next() {
        workers.forget();
    }

    @Override
    public void close() {
        workers.close();
        compiler.close();
    }
}
