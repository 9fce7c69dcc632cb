package coursetools.grade.sandbox;

import java.util.Map;
import learncli.grading.Candidate;
import learncli.grading.Conditions;
import learncli.grading.ExerciseCompiler;
import learncli.grading.ExerciseTests;
import learncli.grading.FreshWorkers;
import learncli.grading.Grades;
import learncli.grading.JvmStarter;

/**
 * Where one submission at a time is graded, with nothing of it in this JVM: one JVM compiles, and each person's classes have a
 * JVM of their own to run in. For one thread.
 */
final class Place implements AutoCloseable {

    private final JvmStarter starter;
    private CompilerProcess compiler;
    private FreshWorkers workers;

    /** Starts the JVMs, and does not wait until they are ready. */
    Place(JvmStarter starter) {
        this.starter = starter;
        start();
    }

    private void start() {
        compiler = new CompilerProcess(starter);
        workers = new FreshWorkers(starter);
    }

    /** Compiles a class for an exercise, with others beside it: sources by the names of their files. */
    Candidate compile(ExerciseCompiler exercise, Map<String, String> sources) {
        return exercise.complete(compiler.compile(new CompileRequest(sources, exercise.given())));
    }

    /** Runs the tests on a class. There is a result for each task, whatever the class does. */
    Grades grade(ExerciseTests tests, Candidate candidate, Conditions conditions) {
        return workers.grade(tests, candidate, conditions);
    }

    /** What comes now was handed in by someone else. Nothing of what ran before is left. */
    void next() {
        workers.forget();
    }

    /** Starts new JVMs instead of those that are there. */
    void renew() {
        close();
        start();
    }

    @Override
    public void close() {
        workers.close();
        compiler.close();
    }
}
