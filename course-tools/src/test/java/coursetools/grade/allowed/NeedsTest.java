package coursetools.grade.allowed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsTest {

    private static final String NAME = "lesson02.exercise.LineReader";

    @TempDir
    Path tests;

    @TempDir
    Path submission;

    @Test
    void a_field_is_no_method_of_its_name_and_a_private_field_is_none_for_the_tests() throws IOException {
        Map<String, byte[]> classes = Sources.compile(
                tests,
                Map.of(
                        "LineReader.java",
                        "package lesson02.exercise; class LineReader { int limit; int length() { return 0; } }",
                        "LineReaderTest.java",
                        "package lesson02.exercise; class LineReaderTest {"
                                + " int a(LineReader reader) { return reader.limit + reader.length(); } }"));
        classes.remove(NAME);

        Map<String, byte[]> submitted = Sources.compile(
                submission,
                Map.of(
                        "LineReader.java",
                        "package lesson02.exercise; class LineReader { private int limit; int length; }"));

        assertThat(new Needs(NAME, classes).missingIn(submitted)).containsExactly("int length()", "int limit");
    }
}
