package learncli.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import learncli.course.Exercise;
import learncli.course.Jdk;
import learncli.grading.TaskResult.Status;

/** Grades classes for the exercise of a {@link ToyCourse}, which are given by the statements of their only method. */
final class ToyGrader implements AutoCloseable {

    static final String PRINTS_ITS_PROCESS = "System.out.println(ProcessHandle.current().pid()); ";

    private final Grader grader;

    ToyGrader(int workers, int spares) {
        grader = new Grader(workers, spares);
    }

    Grades grade(Path root, String body) {
        Conditions usual = Conditions.forLearners();
        Conditions onEveryMachine = new Conditions(
                usual.properties(), usual.parameters(), usual.limit(), usual.tasksLimit(), usual.mostHanging(), false);
        return grade(root, body, onEveryMachine);
    }

    Grades grade(Path root, String body, Conditions conditions) {
        ToyCourse course = ToyCourse.forLearners(root).learnersFile(ToyCourse.twice(body));
        Exercise exercise = course.exercises().get(0);
        ExerciseCompiler compiler = grader.compiler(exercise, course.exercises(), root);
        Candidate candidate = compiler.candidate(exercise.learnersFile(), Jdk.OLDEST);
        assertThat(candidate.errors()).isEmpty();
        return grader.grade(compiler.tests(), candidate, conditions);
    }

    static List<Status> statuses(Grades grades) {
        return grades.results().stream().map(TaskResult::status).toList();
    }

    static String message(Grades grades, int task) {
        return grades.results().get(task - 1).message();
    }

    /** The number that {@link #PRINTS_ITS_PROCESS} has printed. */
    static long process(Grades grades) {
        return Long.parseLong(grades.output().lines().findFirst().orElseThrow().strip());
    }

    static void expectNoProcess(long pid) {
        await().untilAsserted(() ->
                assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty());
    }

    @Override
    public void close() {
        grader.close();
    }
}
