package learncli.grading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import learncli.course.Exercise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptClassesTest {

    @TempDir
    private Path root;

    private ToyCourse course;
    private Exercise exercise;

    @BeforeEach
    void make_a_course() {
        course = ToyCourse.forLearners(root);
        exercise = course.exercises().get(0);
    }

    private ExerciseTests tests() {
        return new ExerciseCompiler(exercise, course.exercises(), new Compilers(), root).tests();
    }

    private Path kept() {
        return exercise.module().resolve(Path.of("target", "learn", "tests-1.1"));
    }

    /** Edits the tests, without a change of the size or the time of their file. */
    private void editUnseen(String from, String to) throws IOException {
        FileTime time = Files.getLastModifiedTime(exercise.test());
        Files.writeString(exercise.test(), Files.readString(exercise.test()).replace(from, to));
        Files.setLastModifiedTime(exercise.test(), time);
    }

    @Test
    void tests_that_have_not_changed_are_not_compiled_again() throws Exception {
        assertThat(tests().title()).isEqualTo("Twice as much");

        editUnseen("Twice as much", "Not compiled!");

        assertThat(tests().title()).isEqualTo("Twice as much");
    }

    @Test
    void tests_that_have_changed_are_compiled_again() throws Exception {
        tests();

        Files.writeString(exercise.test(), Files.readString(exercise.test()).replace("Twice as much", "Doubled"));

        assertThat(tests().title()).isEqualTo("Doubled");
    }

    @Test
    void a_file_that_ends_too_early_does_not_count() throws Exception {
        tests();
        byte[] whole = Files.readAllBytes(kept());

        Files.write(kept(), Arrays.copyOf(whole, whole.length - 1));

        assertThat(tests().title()).isEqualTo("Twice as much");
        assertThat(kept()).hasBinaryContent(whole); // compiled again, and kept
    }

    @Test
    void a_damaged_file_does_not_count() throws Exception {
        tests();
        byte[] whole = Files.readAllBytes(kept());
        String text = new String(whole, ISO_8859_1);
        String noUri = text.replace("file:", "fi e:");
        String negativeLength = text.replaceAll("(?s)....(?=\u00ca\u00fe\u00ba\u00be)", "\u00ff".repeat(4));

        for (String damaged : List.of(noUri, negativeLength)) {
            Files.writeString(kept(), damaged, ISO_8859_1);

            assertThat(tests().title()).isEqualTo("Twice as much");
            assertThat(kept()).hasBinaryContent(whole);
        }
    }

    @Test
    void nothing_is_kept_where_nothing_can_be_written() throws Exception {
        Files.writeString(exercise.module().resolve("target"), "a file, not a folder");

        assertThat(tests().title()).isEqualTo("Twice as much");
    }
}
