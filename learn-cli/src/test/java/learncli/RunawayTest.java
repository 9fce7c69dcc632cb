package learncli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import peerkit.Program;

/**
 * A learner's class that does all that a program should not, a task each, checked by the real command: every task has its
 * verdict, and nothing is left running. Starting JVMs is what costs time here, so all is in one run.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class RunawayTest {

    private static final String FOLDER = "lesson02-b/exercises/";
    private static final String FILE = FOLDER + "src/main/java/lesson02/exercise/Anything.java";

    private static final String TESTS = """
            package lesson02.exercise;

            import java.util.concurrent.TimeUnit;
            import org.junit.jupiter.api.Timeout;
            import peerkit.grading.ExerciseTest;
            import peerkit.grading.Task;

            @ExerciseTest(id = "2.1", title = "Anything", minutes = 1)
            class AnythingTest {
                @Task(number = 1, points = 1, against = "")
                void exits() throws Exception {
                    Anything.exits();
                }

                @Task(number = 2, points = 1, against = "", hangs = "it hangs")
                @Timeout(value = 300, unit = TimeUnit.MILLISECONDS)
                void accepts() throws Exception {
                    Anything.accepts();
                }

                @Task(number = 3, points = 1, against = "")
                void uses_memory() throws Exception {
                    Anything.usesMemory();
                }

                @Task(number = 4, points = 1, against = "")
                void prints_and_closes_standard_output() throws Exception {
                    Anything.prints();
                }

                @Task(number = 5, points = 1, against = "")
                void starts_what_never_ends() throws Exception {
                    Anything.starts();
                }

                @Task(number = 6, points = 1, against = "")
                void deletes_itself() throws Exception {
                    Anything.deletes();
                }

                @Task(number = 7, points = 4, against = "", hangs = "it hangs")
                @Timeout(value = 300, unit = TimeUnit.MILLISECONDS)
                void loops() throws Exception {
                    Anything.loops();
                }
            }
            """;

    private static final String STUB = """
            package lesson02.exercise;

            final class Anything {
                static void exits() throws Exception {}

                static void accepts() throws Exception {}

                static void usesMemory() {}

                static void prints() {}

                static void starts() throws Exception {}

                static void deletes() throws Exception {}

                static void loops() {}
            }
            """;

    private static final String ANYTHING = """
            package lesson02.exercise;

            import java.net.InetAddress;
            import java.net.ServerSocket;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;
            import java.util.concurrent.locks.LockSupport;

            final class Anything {
                private static void sayWhoRunsThis(long pid) throws Exception {
                    Files.writeString(Path.of("%1$s/pids"), pid + "\\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }

                static void exits() throws Exception {
                    sayWhoRunsThis(ProcessHandle.current().pid());
                    System.exit(0); // line 15
                }

                static void accepts() throws Exception {
                    sayWhoRunsThis(ProcessHandle.current().pid());
                    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                        listener.accept(); // line 21
                    }
                }

                static void usesMemory() {
                    long[] much = new long[1 << 27];
                    much[0] = much[1];
                }

                static void prints() {
                    System.out.println("first");
                    for (int i = 0; i < 20_000; i++) {
                        System.out.println("flood");
                    }
                    System.out.println("last");
                    System.out.close();
                }

                static void starts() throws Exception {
                    new Thread(() -> LockSupport.park()).start();
                    sayWhoRunsThis(new ProcessBuilder("cat").start().pid()); // waits for input
                }

                static void deletes() throws Exception {
                    Files.delete(Path.of("%1$s/%2$s"));
                }

                static void loops() {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }
            }
            """;

    @TempDir
    private Path root;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the class starts cat")
    void every_task_has_its_verdict_and_no_process_is_left() throws Exception {
        MadeUpCourse course = MadeUpCourse.in(root)
                .write("lesson02-b/pom.xml", "<project><name>Toys</name></project>")
                .write(FOLDER + "src/test/java/lesson02/exercise/AnythingTest.java", TESTS)
                .write(FOLDER + "2.1-anything/stub/Anything.java", STUB)
                .write(FILE, ANYTHING.formatted(root, FILE));

        try (Program learn = Program.of(Learn.class)
                .jvm("-Dlearn.root=" + root)
                .jvm("-Dlearn.at-any-pace=true")
                .start("check", "--verbose", "2.1")
                .patience(Duration.ofSeconds(50))) {
            assertThat(learn.awaitExit()).isEqualTo(1);
            assertThat(learn.err().text()).isEmpty();
            assertThat(learn.out().text())
                    .contains("""
                              failed    1  exits
                              failed    2  accepts
                              failed    3  uses memory
                              passed    4  prints and closes standard output
                              passed    5  starts what never ends
                              passed    6  deletes itself
                              failed    7  loops
                            """)
                    .containsSubsequence(
                            "2.1 Anything: exits\n",
                            "  received  your program called System.exit(0) at Anything.java:17\n",
                            "2.1 Anything: accepts\n",
                            "  expected  it ends within 300 ms\n",
                            "  received  still waiting in accept(), called at Anything.java:23\n",
                            "2.1 Anything: uses memory\n",
                            "  received  out of memory: Java heap space\n",
                            "2.1 Anything: loops\n",
                            "  received  still busy in loops()\n",
                            "Your class printed:\nfirst\nflood\n",
                            "flood\n(the middle is left out here)\nflood\n",
                            "flood\nlast\n\n3 of 10 points\n");
        }

        List<String> pids = Files.readAllLines(root.resolve("pids"));
        assertThat(pids).hasSize(3).doesNotHaveDuplicates();
        for (String pid : pids) {
            await().untilAsserted(() -> assertThat(
                            ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                    .isEmpty());
        }
        assertThat(course.learn().out()).contains("2.1 Anything        file missing");
    }
}
