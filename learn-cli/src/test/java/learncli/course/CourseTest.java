package learncli.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import learncli.MadeUpCourse;
import learncli.terminal.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTest {

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void an_empty_course() {
        course = MadeUpCourse.in(root);
    }

    @Test
    void the_lessons_are_the_numbered_folders_with_a_pom_in_the_order_of_their_numbers() {
        course.lesson("lesson10-last", "Ten", "")
                .lesson("lesson02-second", "Two", "")
                .lesson("lesson01-first", "One", "")
                .lesson("peer-kit", "No lesson", "")
                .write("lesson03-no-pom/README.md", "");

        assertThat(Course.in(root).lessons()).extracting(Lesson::number).containsExactly(1, 2, 10);
    }

    @Test
    void a_lesson_for_a_newer_jdk_is_left_out_and_says_what_it_needs() {
        course.lesson("lesson01-first", "One", "").write("lesson02-new/pom.xml", """
                        <project><name>Two</name>
                          <properties><maven.compiler.release>99</maven.compiler.release></properties>
                        </project>""");

        Course found = Course.in(root);

        assertThat(found.lessons()).extracting(Lesson::number).containsExactly(1);
        assertThat(found.tooNew()).extracting(Lesson::need).containsExactly("needs JDK 99 or newer");
        assertThatThrownBy(() -> found.lesson("2"))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("Lesson 2 needs JDK 99 or newer, and this is JDK ");
    }

    @Test
    void titles_and_ideas_come_from_the_poms() {
        course.lesson("lesson01-first", "An echo server", "\n   TCP carries bytes,\n   not messages &amp; such.\n ");

        Course found = Course.in(root);

        assertThat(found.title()).isEqualTo("A made-up course");
        Lesson lesson = found.lessons().get(0);
        assertThat(lesson.title()).isEqualTo("An echo server");
        assertThat(lesson.idea()).isEqualTo("TCP carries bytes, not messages & such.");
    }

    @Test
    void a_lesson_without_a_title_has_the_name_of_its_folder() {
        course.write("lesson01-first/pom.xml", "<project/>");

        Lesson lesson = Course.in(root).lessons().get(0);

        assertThat(lesson.title()).isEqualTo("lesson01-first");
        assertThat(lesson.idea()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2", "02", "lesson02", "lesson02-second", "lesson02-second/", "lesson02-second\\", "LESSON02"})
    void a_lesson_has_several_names(String name) {
        course.lesson("lesson01-first", "One", "").lesson("lesson02-second", "Two", "");

        assertThat(Course.in(root).lesson(name).title()).isEqualTo("Two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "", "/", "lesson", "lesson2", "-2", "99999999999999999999", "../lesson02-second"})
    void an_unknown_lesson_is_answered_with_those_there_are(String name) {
        course.lesson("lesson01-first", "One", "").lesson("lesson02-second", "Two", "");

        MadeUpCourse.Answer answer = course.learn("run", "--", name);

        assertThat(answer.err()).isEqualTo("There is no lesson '" + name + "'. The lessons are 1, 2.\n");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.status()).isEqualTo(2);
    }

    @Test
    void a_folder_without_lessons_is_no_course() {
        MadeUpCourse.Answer answer = course.learn();

        assertThat(answer.err())
                .isEqualTo("There are no lessons in " + root
                        + ": run ./learn from the folder of the course, where lesson01-... lies.\n");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void a_pom_that_is_no_xml_is_named() {
        course.write("lesson01-first/pom.xml", "<project><name>One</project>");

        assertThatThrownBy(() -> Course.in(root))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(root.resolve(Path.of("lesson01-first", "pom.xml")) + " is not well-formed XML: ");
    }
}
