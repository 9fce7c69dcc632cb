package learncli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import peerkit.Program;

/** {@code ./learn watch} as a process without a terminal; {@code .ci/watch-in-a-terminal} gives it one. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WatchProcessTest {

    @TempDir
    private Path root;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void without_a_terminal_it_tells_each_verdict_in_lines_until_ctrl_c_and_leaves_no_process_behind() {
        ToyCourse toy = ToyCourse.forLearners(root);
        try (Program watch = Program.of(Learn.class)
                .jvm("-Dlearn.root=" + root)
                .jvm("-XX:TieredStopAtLevel=1")
                .start("watch", "1.1")) {
            watch.out().await("(0 of 3 tasks passed; checked at ");
            toy.learnersFile(ToyCourse.twice("return 2 * n;"));
            watch.out().await("(2 of 3 tasks passed; checked at ");
            toy.given("Helper", "class Helper { }");
            watch.out().await("(2 of 3 tasks passed; checked at ");
            toy.learnersFile(ToyCourse.twice("return 2 * n"));
            watch.out().await("Twice.java:5: error: ';' expected");
            toy.learnersFile(ToyCourse.twice(ToyCourse.RIGHT));
            watch.out().await("You have solved all the exercises.");

            List<ProcessHandle> children =
                    ProcessHandle.of(watch.pid()).orElseThrow().descendants().toList();
            assertThat(children).as("JVMs that run tests").isNotEmpty();

            watch.pressCtrlC();

            assertThat(watch.awaitExit()).isEqualTo(130);
            assertThat(watch.out().text()).doesNotContain("\u001b");
            await().untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
        }
    }
}
