package coursetools.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Without the minutes that it takes to measure. */
class GradingBenchmarkTest {

    @TempDir
    private Path tests;

    @Test
    void the_table_tells_how_many_times_as_fast_it_is() {
        Times maven = new Times(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)));
        MeasuredGrading measured = new MeasuredGrading(100, 6, Duration.ofSeconds(150), maven, "mvn test");

        assertThat(measured.table()).isEqualTo("""
                | what grades | classes | time | for one class | classes a minute |
                | --- | ---: | ---: | ---: | ---: |
                | `./learn grade class`, all of them, in the sandbox | 600 | 150 s | 0.25 s | 240 |
                | `mvn test` and so on, a sample of them | 2 | 6 s | 3.00 s | 20 |

                100 students, 6 exercises: `grade` is 12.0 times as fast as Maven; the goal is 10.
                """);
    }

    @Test
    void right_classes_and_mistakes_take_turns() throws IOException {
        ToyCourse course = ToyCourse.complete(tests.resolve("course"));

        new MadeUpClass(course.exercises(), 4).writeTo(tests.resolve("class"));

        List<String> handedIn = new ArrayList<>();
        for (String student : List.of("student-001", "student-002", "student-003", "student-004")) {
            handedIn.add(
                    Files.readString(tests.resolve("class").resolve(student).resolve("Twice.java")));
        }
        assertThat(handedIn.get(0)).isEqualTo(handedIn.get(2)).isEqualTo(ToyCourse.twice(ToyCourse.RIGHT));
        assertThat(handedIn.get(1)).startsWith("// believes").isNotEqualTo(handedIn.get(3));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_command_that_takes_too_long_is_ended_with_all_it_has_started() {
        List<String> lines = new ArrayList<>();
        List<String> command = List.of("sh", "-c", "echo begun; sleep 1000; echo done");

        assertThatThrownBy(() -> new Typed(tests).run(command, Duration.ofSeconds(2), lines::add))
                .hasMessage("sh -c echo begun; sleep 1000; echo done was ended after 2 s:\nbegun");
        assertThat(lines).containsExactly("begun");
    }
}
