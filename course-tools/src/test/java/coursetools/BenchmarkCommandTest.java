package coursetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import learncli.MadeUpCourse;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkCommandTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--students 10            | --students is for --grading, and a number from 1 to 1000.",
                "--grading --students 0   | --students is for --grading, and a number from 1 to 1000.",
                "--grading --into PAGE    | PAGE has no section \"A class, measured\" with another one after it."
            })
    void a_command_that_is_wrong_is_told_before_anything_is_measured(String options, String message) {
        MadeUpCourse course = MadeUpCourse.in(root, CourseTools::commands).write("page.md", "## Measured\n");
        String page = root.resolve("page.md").toString();

        MadeUpCourse.Answer answer =
                course.learn(("benchmark " + options).replace("PAGE", page).split(" "));

        assertThat(answer.err()).startsWith(message.replace("PAGE", page));
        assertThat(answer.status()).isEqualTo(2);
    }
}
