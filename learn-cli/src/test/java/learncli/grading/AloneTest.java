package learncli.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import learncli.course.Jdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import peerkit.Program;

/** A worker whose parent is killed. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AloneTest {

    @TempDir
    private Path root;

    /** Grades a class that never ends, and says in which process it runs. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) {
            Path root = Path.of(arguments[0]);
            ToyCourse course = new ToyCourse(root);
            try (Grader grader = new Grader(1, 1)) {
                ExerciseCompiler compiler = grader.compiler(course.exercises().get(0), course.exercises(), root);
                Candidate candidate =
                        compiler.candidate(course.exercises().get(0).learnersFile(), Jdk.OLDEST);
                grader.grade(compiler.tests(), candidate, Conditions.forRightClasses());
            }
        }
    }

    @Test
    void ends_whatever_the_learners_class_does() throws Exception {
        Path file = root.resolve("pid");
        ToyCourse.forLearners(root)
                .learnersFile(ToyCourse.twice("try { java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + file
                        + "\"), ProcessHandle.current().pid() + \".\"); } catch (Exception e) { }\n"
                        + "while (true) { }"));
        long worker;
        try (Program parent = Program.start(Parent.class, root.toString())) {
            // two JVMs start, one after the other
            await().atMost(40, TimeUnit.SECONDS)
                    .until(() -> Files.exists(file) && Files.readString(file).endsWith("."));
            worker = Long.parseLong(Files.readString(file).replace(".", ""));
            assertThat(ProcessHandle.of(worker)).isPresent();
            assertThat(parent.isAlive()).isTrue();
        } // which kills it

        await().untilAsserted(() -> assertThat(ProcessHandle.of(worker).filter(ProcessHandle::isAlive))
                .isEmpty());
    }
}
