package learncli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import learncli.MadeUpCourse;
import learncli.MadeUpCourse.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsCommandTest {

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void a_lesson_with_three_steps_and_a_finished_program() {
        course = MadeUpCourse.in(root).steps();
    }

    @Test
    void steps_come_in_reading_order_with_their_ideas_and_what_breaks_them() {
        Answer answer = course.learn("steps", "4");

        assertThat(answer.out()).isEqualTo("""
                Lesson 4: Many clients

                1  Step1ThreadPerClient
                   One thread accepts, and every client gets a thread of its own. A silent
                   client no longer holds up the others, as it did in lesson 2.
                   What breaks it: clients that connect and say nothing. Each costs a thread,
                   and nothing limits how many there are. Step2Pool tries to.

                2  Step2Pool
                   The threads come from a pool, so there are never more than 2.
                   What breaks it: two silent clients. They hold both threads, and everyone
                   after them starves, even though the machine has nothing to do. Step3AtMost
                   turns the third client away instead of making it wait.

                3  Step3AtMost
                   A thread for each client again, but for at most 2 of them. One too many is
                   told Server full at once instead of waiting without a word.
                   What breaks it: two silent clients, still. They keep their places for as long
                   as they like, and everyone else is turned away. Step4Deadline gives a client
                   only so much time.

                   FullServer
                   Serves many.

                Run one:      ./learn run 4 Step1ThreadPerClient
                Compare two:  ./learn diff 4 1 2
                """);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
    }

    @Test
    void a_narrow_terminal_gets_short_lines_and_a_wide_one_no_longer_than_can_be_read() {
        assertThat(course.learn(false, 60, "steps", "4").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        assertThat(course.learn(false, 300, "steps", "4").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .anySatisfy(line -> assertThat(line).hasSizeGreaterThan(80));
    }

    @Test
    void with_colours_the_names_stand_out() {
        assertThat(course.learn(true, "steps", "4").out()).contains("\u001b[1m2  Step2Pool\u001b[");
    }

    @Test
    void a_lesson_without_steps_is_answered_with_its_programs() {
        course.program("Alone", "");

        Answer answer = course.learn("steps", "1");

        assertThat(answer.err()).isEqualTo("Lesson 1 has no steps. Its programs are Alone.\n");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void run_takes_a_step_by_its_number() {
        assertThat(course.learn("run", "4", "1", "8000").program()).isPresent();
        assertThat(course.learn("run", "4", "4").err())
                .isEqualTo("Lesson 4 has no step 4. Its programs are Step1ThreadPerClient, Step2Pool, Step3AtMost, "
                        + "FullServer.\n");
    }

    @Test
    void run_without_a_program_lists_them_in_reading_order() {
        assertThat(course.learn(false, 60, "run", "4").out()).isEqualTo("""
                Lesson 4: Many clients
                  Step1ThreadPerClient  One thread accepts, and every client
                                        gets a thread of its own.
                  Step2Pool             The threads come from a pool, so
                                        there are never more than 2.
                  Step3AtMost           A thread for each client again, but
                                        for at most 2 of them.
                  FullServer            Serves many.
                To run one: ./learn run 4 Step1ThreadPerClient
                """);
    }
}
