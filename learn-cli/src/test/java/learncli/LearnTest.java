package learncli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import learncli.course.Course;
import learncli.course.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnTest {

    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void a_course_of_two_lessons() {
        course = MadeUpCourse.in(root)
                .lesson("lesson01-a", "Lesson one", "The first idea.")
                .lesson("lesson02-b", "Lesson two", "The second idea.")
                .program("Demo", "")
                .program("EchoServer", "")
                .source(
                        "EchoClient",
                        "/** Sends lines. */ final class EchoClient { public static void main(String[] args) {} }");
    }

    @Test
    void without_a_command_it_shows_the_map() {
        MadeUpCourse.Answer answer = course.learn();

        assertThat(answer.out()).isEqualTo("""
                A made-up course  demo  steps   exercises
                1  Lesson one     no
                2  Lesson two

                Lesson 1: The first idea.

                Next: play the demo of lesson 1
                  demo    ./learn demo 1
                All exercises: ./learn --all   Help: ./learn help
                """);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
        assertThat(answer.program()).isEmpty();
    }

    @Test
    void the_map_fits_even_a_terminal_that_is_too_narrow_for_its_columns() {
        assertThat(course.learn(false, 20).out()).contains("1...  no", "2...\n", "Next: play the demo");
    }

    @Test
    void run_without_a_program_lists_them() {
        MadeUpCourse.Answer answer = course.learn("run", "1");

        assertThat(answer.out()).isEqualTo("""
                        Lesson 1: Lesson one
                          Demo
                          EchoClient  Sends lines.
                          EchoServer
                        To run one: ./learn run 1 EchoServer
                        """);
        assertThat(answer.status()).isZero();
        assertThat(answer.program()).isEmpty();
    }

    @Test
    void an_unknown_program_is_answered_with_those_there_are() {
        MadeUpCourse.Answer answer = course.learn("run", "1", "EchoSever");

        assertThat(answer.err())
                .isEqualTo("Lesson 1 has no program 'EchoSever'. Its programs are Demo, EchoClient, EchoServer.\n");
        assertThat(answer.status()).isEqualTo(2);
    }

    @Test
    void a_lesson_without_a_demo_says_so() {
        MadeUpCourse.Answer answer = course.learn("demo", "2");

        assertThat(answer.err()).isEqualTo("Lesson 2 has no program 'Demo'. It has none yet.\n");
        assertThat(answer.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EchoServer", "echoserver", "ECHOSERVER"})
    void a_program_is_known_by_its_name_in_upper_and_lower_case(String name) {
        assertThat(course.learn("run", "1", name).program()).isPresent();
    }

    @Test
    void a_name_that_fits_two_programs_but_for_case_is_taken_exactly_or_not_at_all() {
        // both classes in one file: not every file system can hold two files that differ in case alone
        course.source(
                "Both",
                "class Echo { public static void main(String[] args) {} }\n"
                        + "class eCHO { public static void main(String[] args) {} }");

        assertThat(Course.in(root).lesson("1").program("eCHO").name()).isEqualTo("eCHO");
        assertThat(course.learn("run", "1", "echo").status()).isEqualTo(2);
    }

    @Test
    void demo_makes_the_demo_ready() {
        MadeUpCourse.Answer answer = course.learn("demo", "1");

        assertThat(answer.status()).isZero();
        assertThat(answer.program()).isPresent();
        assertThat(answer.out() + answer.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rnu, run",
        "chekc, check",
        "demp, demo",
        "hlep, help",
        "ru, run",
        "help dmeo, demo",
    })
    void a_misspelt_command_is_answered_with_what_was_meant(String typed, String meant) {
        MadeUpCourse.Answer answer = course.learn(typed.split(" "));

        String word = typed.substring(typed.lastIndexOf(' ') + 1);
        assertThat(answer.err())
                .isEqualTo("There is no command '" + word + "'. Did you mean: " + meant + "?\nHelp: ./learn help\n");
        assertThat(answer.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense   | There is no command 'nonsense'.                               | ''",
                "help foo   | There is no command 'foo'.                                    | ''",
                "--colour   | There is no option '--colour'.                                | ''",
                "run        | ./learn run needs to know which lesson, for example: ./learn run 1   | ' run'",
                "demo       | ./learn demo needs to know which lesson, for example: ./learn demo 1 | ' demo'",
                "steps      | ./learn steps needs to know which lesson, for example: ./learn steps 1 | ' steps'",
                "diff 1 2   | './learn diff needs to know which lesson and which two steps, for example: ./learn diff 4 1 2' | ' diff'",
                "demo 1 two | ./learn demo takes no 'two'.                                  | ' demo'",
                "demo 1 -x  | There is no option '-x'.                                      | ' demo'",
                "check --al | There is no option '--al'. Did you mean: --all?                | ' check'",
            })
    void a_wrong_command_line_is_told_what_is_wrong_and_where_the_help_is(String typed, String what, String help) {
        MadeUpCourse.Answer answer = course.learn(typed.split(" "));

        assertThat(answer.err()).isEqualTo(what + "\nHelp: ./learn help" + help + "\n");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "help, Usage: ./learn [-h] [--all] [COMMAND]",
        "--help, Usage: ./learn [-h] [--all] [COMMAND]",
        "-h, Usage: ./learn [-h] [--all] [COMMAND]",
        "help run, Usage: ./learn run [-h] LESSON [PROGRAM [ARGS...]]",
        "run --help, Usage: ./learn run [-h] LESSON [PROGRAM [ARGS...]]",
        "help help, Usage: ./learn help [-h] [COMMAND]",
        "help demo, Usage: ./learn demo [-h] [--picture FILE.svg] LESSON",
        "demo 1 --help, Usage: ./learn demo [-h] [--picture FILE.svg] LESSON",
        "help next, Usage: ./learn next [-h]",
        "help steps, Usage: ./learn steps [-h] LESSON",
        "help diff, Usage: ./learn diff [-h] [--all] LESSON A B",
        "help check, Usage: ./learn check [-h] [--all] [--verbose] [--seed N] [EXERCISE...]",
        "help hint, 'Usage: ./learn hint [-h] EXERCISE [1, 2 or 3]'",
        "help solution, Usage: ./learn solution [-h] [--give-up] EXERCISE",
        "help reset, Usage: ./learn reset [-h] EXERCISE",
        "help doctor, Usage: ./learn doctor [-h]",
    })
    void each_command_has_help(String typed, String firstLine) {
        MadeUpCourse.Answer answer = course.learn(typed.split(" "));

        assertThat(answer.out()).startsWith(firstLine + "\n");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
    }

    @Test
    void help_lists_what_is_for_teachers_and_authors_apart() {
        assertThat(course.learn("help").out())
                .containsSubsequence(
                        "\nCommands:\n  next  ",
                        "\n  run  ",
                        "\n  help      Shows the help for a command",
                        "\n\nFor teachers and authors:\n  prove  ",
                        "\n  benchmark  ",
                        "\n  book  ");
    }

    @Test
    void an_edition_for_a_class_has_nothing_for_teachers() throws IOException {
        Folders.delete(root.resolve("course-tools"));

        assertThat(course.learn("help").out()).doesNotContain("For teachers", "  prove  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "help run", "run 1", "rnu", "run 9"})
    void without_colours_there_are_no_escape_codes(String typed) {
        MadeUpCourse.Answer answer = course.learn(typed.isEmpty() ? new String[0] : typed.split(" "));

        assertThat(answer.out() + answer.err()).doesNotContain(ESCAPE).isNotEmpty();
    }

    @Test
    void with_colours_titles_stand_out() {
        assertThat(course.learn(true).out()).contains(ESCAPE + "[1m1  Lesson one" + ESCAPE);
    }

    @Test
    void a_lesson_or_an_exercise_without_a_command_is_answered_with_the_command_that_was_meant() {
        assertThat(course.learn("2").err())
                .isEqualTo("There is no command '2'. Did you mean: ./learn run 2?\nHelp: ./learn help\n");
        assertThat(course.learn("2.1").err())
                .isEqualTo("There is no command '2.1'. Did you mean: ./learn check 2.1?\nHelp: ./learn help\n");
    }
}
