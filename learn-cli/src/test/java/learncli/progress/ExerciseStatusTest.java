package learncli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import learncli.course.Digest;
import learncli.course.Exercise;
import learncli.grading.ToyCourse;
import learncli.progress.ExerciseStatus.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise that was solved, and what became of its file. */
class ExerciseStatusTest {

    @TempDir
    private Path root;

    private ToyCourse course;
    private Exercise exercise;
    private ExerciseRecord record;

    @BeforeEach
    void a_solved_exercise() {
        course = ToyCourse.forLearners(root);
        exercise = course.exercises().get(0);
        record = ExerciseRecord.of("1.1", Map.of());
        checked("right", 3, 3, 10);
    }

    private void checked(String text, int passed, int tasks, int points) {
        course.learnersFile(text);
        record = record.with(
                new ExerciseRecord.Result(passed, tasks, points, Digest.of(exercise.learnersFile())), Instant.EPOCH);
    }

    private void expect(State state, int points, String now) {
        assertThat(ExerciseStatus.of(exercise, Map.of("1.1", record)))
                .isEqualTo(new ExerciseStatus(exercise, state, points, true, now));
    }

    @Test
    void is_solved_as_long_as_it_is_that_file() {
        expect(State.SOLVED, 10, "");
    }

    @Test
    void stays_solved_when_a_later_file_does_less() {
        checked("wrong", 2, 3, 8);
        expect(State.SOLVED, 10, "now 8 points");
        checked("no Java", 0, 0, 0);
        expect(State.SOLVED, 10, "now it does not compile");
        course.learnersFile("another");
        expect(State.SOLVED, 10, "changed since");
    }

    @Test
    void is_as_before_when_the_very_same_file_is_back_and_not_checked_yet() {
        checked("no Java", 0, 0, 0);

        course.learnersFile("right");

        expect(State.SOLVED, 10, "");
    }

    @Test
    void stays_solved_when_the_file_is_the_given_one_or_is_gone() throws Exception {
        Files.copy(exercise.stub(), exercise.learnersFile(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        expect(State.SOLVED, 10, "now as it was given");
        Files.delete(exercise.learnersFile());
        expect(State.GONE, 10, "");
    }
}
