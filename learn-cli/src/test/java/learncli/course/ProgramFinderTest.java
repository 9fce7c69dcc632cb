package learncli.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import learncli.MadeUpCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFinderTest {

    private static final String MAIN = " { public static void main(String[] args) {} }\n";

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void an_empty_course() {
        course = MadeUpCourse.in(root);
    }

    private List<LessonProgram> programs() {
        return ProgramFinder.in(course.sources());
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
    void programs_come_in_the_order_in_which_the_package_s_comment_links_to_them() {
        course.source("Apple", "class Apple" + MAIN)
                .source("Cherry", "class Cherry" + MAIN)
                .source("Banana", "class Banana" + MAIN)
                .source("Step1", "class Step1" + MAIN)
                .source("Step2Date", "class Step2Date" + MAIN)
                .source("Helper", "class Helper {}")
                .write("lesson01-a/src/main/java/lesson01/demo/Demo.java", "package lesson01.demo; class Demo" + MAIN)
                .write("lesson01-a/src/main/java/lesson01/package-info.java", """
                        /**
                         * Read {@link lesson01.Step2Date}, then {@linkplain lesson01.Helper a helper},
                         * <ul><li>{@link Banana#main its main}</ul> and {@code Apple}.
                         */
                        package lesson01;
                        """);

        assertThat(programs())
                .extracting(LessonProgram::name)
                .containsExactly("Demo", "Step2Date", "Banana", "Apple", "Cherry", "Step1");
    }

    @Test
    void a_step_is_known_by_its_name_and_says_its_idea_and_what_breaks_it() {
        course.source("Step12Pool", """
                import java.net.Socket;

                /**
                 * Step 12: the threads come from a pool, never more than
                 * {@value #THREADS}. That is all.
                 *
                 * <p>New since {@link Step11}: {@code execute}.
                 *
                 * <p>What breaks it: silence.
                 */
                final class Step12Pool {
                    private static final int THREADS = 2;
                    public static void main(String[] args) {}
                }
                """).source("Stepladder", "class Stepladder" + MAIN);

        LessonProgram step = programs().get(0);
        assertThat(step.step()).isEqualTo(12);
        assertThat(step.about()).isEqualTo("The threads come from a pool, never more than 2.");
        assertThat(step.idea()).isEqualTo("The threads come from a pool, never more than 2. That is all.");
        assertThat(step.comment().paragraph("What breaks it:")).isEqualTo("What breaks it: silence.");
        assertThat(step.comment().paragraph("New since")).isEqualTo("New since Step11: execute.");
        assertThat(step.comment().paragraph("Try it:")).isEmpty();
        assertThat(step.line()).isEqualTo(12);
        assertThat(programs().get(1).isStep()).isFalse();
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
