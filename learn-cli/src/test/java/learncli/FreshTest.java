package learncli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshTest {

    private static final int STALE = 3;
    private static final int INCOMPLETE = 4;

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void built() throws IOException {
        course = MadeUpCourse.in(root)
                .write("learn-cli/pom.xml", "")
                .write("learn-cli/src/main/java/learncli/Learn.java", "")
                .write("learn-cli/src/main/java/learncli/Old.java", "")
                .write("peer-kit/src/main/java/peerkit/Check.java", "")
                .write("learn-cli/src/test/java/learncli/LearnTest.java", "")
                .write("learn-cli/target/classes/learncli/Learn.class", "")
                .write("learn-cli/target/lib/grading/a.jar", "")
                .write("peer-kit/target/classes/peerkit/Check.class", "");
        stamp();
    }

    private void stamp() throws IOException {
        course.write("learn-cli/target/learn-built", Fresh.stamp(root, "learn-cli"));
    }

    private int status() throws IOException {
        return Fresh.status(root, "learn-cli");
    }

    private void date(String file, Instant time) throws IOException {
        Files.setLastModifiedTime(root.resolve(file), FileTime.from(time));
    }

    @Test
    void what_was_built_from_these_sources_is_fresh() throws IOException {
        assertThat(status()).isZero();
    }

    @Test
    void so_it_is_if_a_clock_was_ahead_when_they_were_written() throws IOException {
        date("learn-cli/src/main/java/learncli/Learn.java", Instant.now().plus(Duration.ofHours(2)));
        stamp();

        assertThat(status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "learn-cli/pom.xml",
                "learn-cli/src/main/java/learncli/Learn.java",
                "peer-kit/src/main/java/peerkit/Check.java",
            })
    void after_an_edit_it_is_stale_whatever_the_clock_says(String file) throws IOException {
        date(file, Instant.parse("2020-01-01T10:00:00Z"));

        assertThat(status()).isEqualTo(STALE);
    }

    @Test
    void after_a_source_is_added_or_deleted_it_is_stale() throws IOException {
        course.write("peer-kit/src/main/java/peerkit/New.java", "");
        assertThat(status()).isEqualTo(STALE);
        stamp();
        Files.delete(root.resolve("learn-cli/src/main/java/learncli/Old.java"));
        assertThat(status()).isEqualTo(STALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learn-cli/target/classes/learncli/Learn.class",
                "learn-cli/target/lib/grading/a.jar",
                "peer-kit/target/classes/peerkit/Check.class",
            })
    void without_a_part_of_what_was_built_it_is_incomplete(String file) throws IOException {
        Files.delete(root.resolve(file));

        assertThat(status()).isEqualTo(INCOMPLETE);
    }

    @Test
    void an_edited_test_does_not_matter_nor_does_what_an_editor_leaves() throws IOException {
        date("learn-cli/src/test/java/learncli/LearnTest.java", Instant.parse("2020-01-01T10:00:00Z"));
        Files.createSymbolicLink(
                root.resolve("learn-cli/src/main/java/learncli/.#Learn.java"), Path.of("me@machine.1234"));

        assertThat(status()).isZero();
    }

    @Test
    void what_was_never_built_is_stale_and_so_is_what_was_half_stamped() throws IOException {
        course.write("learn-cli/target/learn-built", "");
        assertThat(status()).isEqualTo(STALE);
        Files.delete(root.resolve("learn-cli/target/learn-built"));
        assertThat(status()).isEqualTo(STALE);
    }

    @Test
    void course_tools_has_a_stamp_of_its_own_with_all_that_learn_cli_has_in_its_stamp() throws IOException {
        course.write("course-tools/src/main/java/coursetools/CourseTools.java", "")
                .write("course-tools/target/classes/coursetools/CourseTools.class", "");
        assertThat(toolsStatus()).isEqualTo(STALE);
        stampTools();
        assertThat(toolsStatus()).isZero();
        assertThat(status()).isZero();

        date("course-tools/src/main/java/coursetools/CourseTools.java", Instant.parse("2020-01-01T10:00:00Z"));
        assertThat(toolsStatus()).isEqualTo(STALE);
        assertThat(status()).isZero();
        stampTools();

        Files.delete(root.resolve("course-tools/target/classes/coursetools/CourseTools.class"));
        assertThat(toolsStatus()).isEqualTo(INCOMPLETE);
        assertThat(status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learn-cli/src/main/java/learncli/Learn.java",
                "peer-kit/src/main/java/peerkit/Check.java",
            })
    void after_an_edit_of_what_course_tools_needs_it_is_stale_as_well(String file) throws IOException {
        stampTools();
        date(file, Instant.parse("2020-01-01T10:00:00Z"));

        assertThat(toolsStatus()).isEqualTo(STALE);
    }

    private void stampTools() throws IOException {
        course.write("course-tools/target/learn-built", Fresh.stamp(root, "course-tools"));
    }

    private int toolsStatus() throws IOException {
        return Fresh.status(root, "course-tools");
    }
}
