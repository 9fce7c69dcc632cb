package learncli.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import learncli.Checkout;
import learncli.grading.ToyCourse;
import learncli.terminal.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real course's exercises, as a learner may name them; and how they are found. */
class ExercisesTest {

    private static final Exercises EXERCISES = Exercises.in(Checkout.root());

    @ParameterizedTest
    @CsvSource({
        "2.1, 2.1",
        "LineReader, 2.1",
        "linereader, 2.1",
        "lesson02-tcp-server-client/exercises/2.1-line-reader/, 2.1",
        "2.1-line-reader, 2.1",
        "src/main/java/lesson02/exercise/LineReader.java, 2.1",
        "LineReaderTest.java, 2.1",
        "room, 5.2",
    })
    void an_exercise_is_named_by_its_number_its_class_its_folder_or_its_file(String typed, String id) {
        assertThat(EXERCISES.named(typed).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LineRaeder | There is no exercise 'LineRaeder'. Did you mean: LineReader (2.1)?",
                "fraems     | There is no exercise 'fraems'. Did you mean: Frames (2.3)?",
                "Rooma      | There is no exercise 'Rooma'. Did you mean: Room (5.2) or Rooms (6.3)?",
                "1,1        | There is no exercise '1,1'. Did you mean: 1.1?",
                "1.4        | There is no exercise '1.4'. Those of lesson 1 are 1.1, 1.2, 1.3.",
                "2          | There is no exercise '2'. Those of lesson 2 are 2.1, 2.2, 2.3.",
                "9.9        | There is no exercise '9.9'. The exercises are 1.1, 1.2,",
            })
    void another_name_is_answered_with_what_was_perhaps_meant(String typed, String answer) {
        assertThatThrownBy(() -> EXERCISES.named(typed))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.status()).isEqualTo(Trouble.WRONG_COMMAND))
                .hasMessageStartingWith(answer);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not every user may make links")
    void the_link_that_an_editor_leaves_beside_a_test_is_no_test(@TempDir Path root) throws Exception {
        ToyCourse course = ToyCourse.forLearners(root);
        Exercise twice = course.exercises().get(0);

        Files.createSymbolicLink(twice.testSources().resolve(".#TwiceTest.java"), Path.of("nowhere"));

        assertThat(course.exercises()).containsExactly(twice);
    }
}
