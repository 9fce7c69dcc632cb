package learncli.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JarCopiesTest {

    @TempDir
    private Path folder;

    private Path jarIn(String name) throws Exception {
        return Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("agent.jar"), "a jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "really!"})
    void a_jar_gets_another_name_that_is_not_misread(String name) throws Exception {
        Path copy;
        try (JarCopies copies = new JarCopies()) {
            copy = copies.of(List.of(jarIn(name))).get(0);
            assertThat(copy).hasContent("a jar");
            assertThat(copy.toString()).doesNotContain("=", "!").endsWith("agent.jar");
        }
        assertThat(copy.getParent()).doesNotExist();
    }

    @Test
    void all_other_names_stay() throws Exception {
        Path jar = jarIn("it's @ 100% #1; a!b, k\u00fcrs");
        Path classes = folder.resolve("a=b").resolve("classes");
        try (JarCopies copies = new JarCopies()) {
            assertThat(copies.of(List.of(jar, classes))).containsExactly(jar, classes);
        }
    }
}
