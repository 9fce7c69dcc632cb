package learncli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.course.Jdk;
import learncli.grading.Candidate;
import learncli.grading.ClassChecker;
import learncli.grading.ExerciseCompiler;
import learncli.grading.Grader;
import learncli.grading.Outcome;
import learncli.grading.worker.Job;
import learncli.grading.worker.TestRun;
import learncli.report.Report;
import learncli.report.Solved;
import peerkit.interleavings.InterleavingsReady;
import picocli.CommandLine.Help.Ansi;

/**
 * Does what commands do, and prints nothing, while the JVM records which classes that needs. The launcher makes an archive of
 * them, from which {@code ./learn} and the JVMs for tests load them faster.
 */
final class Training {

    private Training() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("learn.root"));
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        new Learn(root, root, nowhere, nowhere, true, List.of()).execute();
        List<Exercise> all = Exercises.in(root).all();
        try (Grader grader = new Grader(1, 0)) {
            Exercise first = all.get(0);
            ExerciseCompiler compiler = grader.compiler(first, all, root);
            Set<String> tests = new HashSet<>();
            compiler.tests().tasks().forEach(task -> tests.add(task.method()));
            Candidate stub = compiler.candidate(first.stub(), Jdk.OLDEST);
            Outcome outcome = new ClassChecker(root, root, grader, false).check(first);
            new Report(Ansi.OFF, false, false, null).lines(outcome);
            Solved.lines(first, root, Ansi.OFF);
            TestRun.of(new Job(stub.classes(), first.testClass(), tests, Map.of(), Map.of()), event -> {});
        }
        InterleavingsReady.getReady();
        System.exit(0); // ends threads that the tests have left
    }
}
