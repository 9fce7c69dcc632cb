package learncli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    private static final String MAIN = " { public static void main(String[] args) {} }\n";

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void an_empty_course() {
        course = MadeUpCourse.in(root);
    }

    private List<LessonProgram> programs() {
        return Programs.in(course.sources());
    }

    @Test
    void a_program_is_a_top_level_class_with_a_main_and_the_demo_is_the_first() {
        course.source("Zebra", "public final class Zebra" + MAIN)
                .source("Demo", "public final class Demo" + MAIN)
                .source("Apple", "class Apple { public static void main(String... words) {} }")
                .source("Helper", "final class Helper { /* public static void main(String[] args) {} */ }")
                .source("Text", "final class Text { String s = \"public static void main(String[] args)\"; }")
                .source("Hidden", "final class Hidden { static void main(String[] args) {} }")
                .source("Other", "final class Other { public static void main(int[] args) {} }")
                .source("Outer", "final class Outer { static class Inner" + MAIN + "}")
                .write(
                        "lesson01-a/src/main/java/lesson01/deeper/Deep.java",
                        "package lesson01.deeper; class Deep" + MAIN);

        assertThat(programs()).extracting(LessonProgram::name).containsExactly("Demo", "Apple", "Zebra");
        assertThat(programs().get(1).className()).isEqualTo("lesson01.Apple");
    }

    @Test
    void what_a_program_is_stands_in_the_first_sentence_of_its_javadoc() {
        course.source("A", "/**\n * Serves one\n * client at a time. Then it ends.\n */\nfinal class A" + MAIN)
                .source(
                        "B",
                        "/** Takes {@code read()} for a {@link String}, or a {@linkplain A message}. */ class B" + MAIN)
                .source("C", "/** Prints <em>a &lt; b</em>; see {@link #main}.\n * @since 1 */ class C" + MAIN)
                .source("D", "class D" + MAIN);

        assertThat(programs())
                .extracting(LessonProgram::about)
                .containsExactly(
                        "Serves one client at a time.",
                        "Takes read() for a String, or a message.",
                        "Prints a < b; see main.",
                        "");
    }

    @Test
    void a_file_with_errors_does_not_hide_the_programs_of_the_others() {
        course.source("Good", "class Good" + MAIN).source("Bad", "class Bad { void main( }");

        assertThat(programs()).extracting(LessonProgram::name).containsExactly("Good");
    }

    @Test
    void a_lesson_that_is_not_written_yet_has_no_programs() {
        assertThat(programs()).isEmpty();
    }
}
