package coursetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import learncli.Checkout;
import learncli.ForTeachers;
import learncli.MadeUpCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** learn-cli and the launcher know the commands by name only; here is what keeps them equal. */
class CourseToolsTest {

    @TempDir
    private Path root;

    private MadeUpCourse course() {
        return MadeUpCourse.in(root, CourseTools::commands);
    }

    @Test
    void the_list_of_commands_is_the_same_whether_course_tools_is_built_or_not() {
        assertThat(course().learn("help").out())
                .isEqualTo(MadeUpCourse.in(root).learn("help").out());
    }

    @ParameterizedTest
    @EnumSource
    void each_command_in_the_list_is_there_and_its_help_begins_with_what_the_list_says(ForTeachers command) {
        MadeUpCourse.Answer answer = course().learn("help", command.command());

        assertThat(answer.out()).startsWith("Usage: ./learn " + command.command() + " [-h] ");
        assertThat(answer.out().replaceAll("\\s+", " ")).contains(command.about());
        assertThat(CourseTools.commands()).hasSameSizeAs(ForTeachers.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"learn", "learn.cmd"})
    void the_launcher_starts_course_tools_for_these_commands(String launcher) throws Exception {
        String separator = launcher.equals("learn") ? " | " : " ";
        String names =
                Arrays.stream(ForTeachers.values()).map(ForTeachers::command).collect(Collectors.joining(separator));

        assertThat(Checkout.root().resolve(launcher)).content().contains(names);
    }

    @Test
    void a_command_is_misspelt_as_others_are() {
        assertThat(course().learn("bok").err()).contains("Did you mean: book?");
        assertThat(course().learn("prove", "--tmes", "3").err())
                .isEqualTo("There is no option '--tmes'. Did you mean: --times?\nHelp: ./learn help prove\n");
    }
}
