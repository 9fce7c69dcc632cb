package coursetools.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredTest {

    @TempDir
    private Path course;

    private static Times times(int... milliseconds) {
        return new Times(java.util.Arrays.stream(milliseconds)
                .mapToObj(Duration::ofMillis)
                .toList());
    }

    @Test
    void the_median_is_the_one_in_the_middle_or_lies_between_two() {
        assertThat(times(900, 100, 200).median()).isEqualTo(Duration.ofMillis(200));
        assertThat(times(900, 100, 200, 400).median()).isEqualTo(Duration.ofMillis(300));
        assertThat(times(100, 900, 200).slowest()).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void the_table_tells_how_many_times_as_fast_it_is() {
        Measured measured =
                new Measured(times(100, 200, 300), times(1900), times(6000, 5000, 7000), List.of("mvn", "test"));

        assertThat(measured.table()).isEqualTo("""
                | what is waited for | runs | median | slowest | goal |
                | --- | ---: | ---: | ---: | --- |
                | `./learn watch 2.1`, from saving the file to the verdict | 3 | 0.20 s | 0.30 s | median under 0.30 s |
                | `./learn check 2.1`, from the command to its end | 1 | 1.90 s | 1.90 s | under 3 s |
                | `mvn test` | 3 | 6.00 s | 7.00 s |  |

                A verdict in `watch` comes 30 times as fast as Maven's; the goal is 15.
                """);
    }

    @Test
    void it_works_in_a_copy_that_is_built_and_gone_at_the_end() throws IOException {
        for (String file : List.of(
                "learn",
                ".git/config",
                ".learn/progress.properties",
                "lesson01-a/A.java",
                "lesson01-a/target/A.class",
                "learn-cli/target/learn-cli.jar",
                "learn-cli/target/lib/junit.jar",
                "learn-cli/target/learn-sources",
                "learn-cli/target/learn-files",
                "learn-cli/target/surefire-reports/a.txt")) {
            Files.createDirectories(course.resolve(file).getParent());
            Files.writeString(course.resolve(file), file);
        }
        Path copied;

        try (CourseCopy copy = CourseCopy.of(course)) {
            copied = copy.root();
            try (Stream<Path> files = Files.walk(copied)) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> copied.relativize(file).toString().replace('\\', '/')))
                        .containsExactlyInAnyOrder(
                                "learn",
                                "lesson01-a/A.java",
                                "learn-cli/target/learn-sources",
                                "learn-cli/target/learn-files",
                                "learn-cli/target/learn-cli.jar",
                                "learn-cli/target/lib/junit.jar");
            }
        }

        assertThat(copied).doesNotExist();
    }

    @Test
    void a_page_gets_the_new_figures_in_the_place_of_the_old_ones() throws IOException {
        String frame = "# Speed\n\n## Measured\n\n%s\n## More\n\nAnd more.\n";
        Path page = Files.writeString(course.resolve("page.md"), frame.formatted("old\n"));

        Pasted.into(page, Pasted.SECTION, "new\n");

        assertThat(page).content(UTF_8).isEqualTo(frame.formatted("new\n"));
    }

    @Test
    void a_page_without_a_place_for_them_is_refused() throws IOException {
        Path page = Files.writeString(course.resolve("page.md"), "# Speed\n\n## Measured\n");

        assertThatThrownBy(() -> Pasted.check(page, Pasted.SECTION))
                .hasMessageContaining("has no section \"Measured\"");
        assertThatThrownBy(() -> Pasted.check(course.resolve("none.md"), Pasted.SECTION))
                .hasMessageStartingWith("There is no ");
    }
}
