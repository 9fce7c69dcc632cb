package learncli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshTest {

    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-01-01T10:00:00Z"));
    private static final FileTime BUILT = FileTime.from(Instant.parse("2026-01-01T11:00:00Z"));
    private static final FileTime EDITED = FileTime.from(Instant.parse("2026-01-01T12:00:00Z"));

    @TempDir
    private Path root;

    @BeforeEach
    void built_after_everything_was_written() throws IOException {
        MadeUpCourse.in(root)
                .write("learn-cli/pom.xml", "")
                .write("learn-cli/src/main/java/learncli/Learn.java", "")
                .write("learn-cli/src/main/java/learncli/Old.java", "")
                .write("peer-kit/src/main/java/peerkit/Check.java", "")
                .write("learn-cli/src/test/java/learncli/LearnTest.java", "")
                .write("learn-cli/target/learn-built", "");
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.setLastModifiedTime(file, WRITTEN);
        }
        Files.setLastModifiedTime(root.resolve("learn-cli/target/learn-built"), BUILT);
    }

    @Test
    void what_was_built_after_the_last_edit_is_fresh() throws IOException {
        assertThat(Fresh.isFresh(root)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "learn-cli/pom.xml",
                "learn-cli/src/main/java/learncli/Learn.java",
                "peer-kit/src/main/java/peerkit/Check.java",
            })
    void after_an_edit_it_is_stale(String file) throws IOException {
        Files.setLastModifiedTime(root.resolve(file), EDITED);

        assertThat(Fresh.isFresh(root)).isFalse();
    }

    @Test
    void an_edit_at_the_very_time_of_the_build_counts() throws IOException {
        Files.setLastModifiedTime(root.resolve("pom.xml"), BUILT);

        assertThat(Fresh.isFresh(root)).isFalse();
    }

    @Test
    void after_a_source_is_deleted_it_is_stale() throws IOException {
        Files.delete(root.resolve("learn-cli/src/main/java/learncli/Old.java"));

        assertThat(Fresh.isFresh(root)).isFalse();
    }

    @Test
    void an_edited_test_does_not_matter() throws IOException {
        Files.setLastModifiedTime(root.resolve("learn-cli/src/test/java/learncli/LearnTest.java"), EDITED);

        assertThat(Fresh.isFresh(root)).isTrue();
    }

    @Test
    void what_was_never_built_is_stale() throws IOException {
        Files.delete(root.resolve("learn-cli/target/learn-built"));

        assertThat(Fresh.isFresh(root)).isFalse();
    }
}
