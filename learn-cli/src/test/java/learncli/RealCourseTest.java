package learncli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import learncli.course.Course;
import learncli.course.Lesson;
import learncli.course.LessonProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The course that this learn command belongs to. */
class RealCourseTest {

    static List<Lesson> lessons() {
        return Course.in(Checkout.root()).lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void every_lesson_has_a_title_and_one_idea(Lesson lesson) {
        assertThat(lesson.title()).isNotEmpty().isNotEqualTo(lesson.folderName());
        assertThat(lesson.idea()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void every_lesson_has_a_demo_and_further_programs_and_says_what_each_is(Lesson lesson) {
        List<LessonProgram> programs = lesson.programs();

        assertThat(programs).hasSizeGreaterThan(1);
        assertThat(programs.get(0).isDemo()).isTrue();
        assertThat(programs).allSatisfy(program -> assertThat(program.about()).isNotEmpty());
    }

    @Test
    void the_map_fits_a_terminal_of_80_columns_and_24_lines() {
        List<String> map =
                new MadeUpCourse(Checkout.root()).learn().out().lines().toList();

        assertThat(map).hasSizeLessThan(24); // the prompt needs one
        assertThat(map)
                .filteredOn(line -> !line.startsWith("  "))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void the_readme_leads_to_every_lesson_s_chapter_and_folder_and_has_its_one_idea(Lesson lesson) throws IOException {
        String readme = Files.readString(Checkout.root().resolve("README.md"));

        String chapter = lesson.number() + ". [" + lesson.title() + "](docs/" + lesson.folderName() + ".md)";
        String folder = "[" + lesson.folderName() + "](" + lesson.folderName() + ")";
        assertThat(readme.lines())
                .anyMatch(line -> line.contains(chapter) && line.contains(folder) && line.contains(lesson.idea()));
    }
}
