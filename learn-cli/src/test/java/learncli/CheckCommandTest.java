package learncli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CheckCommandTest {

    @TempDir
    private Path root;

    private MadeUpCourse.Answer learn(String... arguments) {
        return new MadeUpCourse(root).learn(arguments);
    }

    @Test
    void a_class_that_is_not_begun_solves_nothing_yet() {
        ToyCourse.forLearners(root);

        MadeUpCourse.Answer answer = learn("check", "1.1");

        assertThat(answer.out()).isEqualTo("""
                1.1 Twice: Twice as much
                  not yet   1  doubles a number
                  not yet   2  doubles a negative number
                  not yet   3  refuses what would be too large

                0 of 10 points
                """);
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void a_right_class_gets_all_points_and_status_0() {
        ToyCourse.forLearners(root).learnersFile(twice(ToyCourse.RIGHT));

        MadeUpCourse.Answer answer = learn("check", "twice");

        assertThat(answer.out()).contains("  passed    3  refuses").endsWith("\n10 of 10 points\n");
        assertThat(answer.status()).isZero();
    }

    @Test
    void the_first_failure_is_told_in_full_and_what_the_class_printed() {
        ToyCourse.forLearners(root).learnersFile(twice("System.out.println(\"of \" + n); return 2 * Math.abs(n);"));

        MadeUpCourse.Answer answer = learn("check", "1.1");

        assertThat(answer.out())
                .contains("  passed    1  doubles a number\n  failed    2  doubles a negative number\n")
                .containsOnlyOnce("1.1 Twice: doubles a negative number\n")
                .contains("  means     the sign was lost\n")
                .contains("\nYour class printed:\nof 3\nof -3\n")
                .endsWith("\n5 of 10 points\n");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void what_the_compiler_says_is_shown() {
        ToyCourse.forLearners(root).learnersFile(twice("return n *;"));

        MadeUpCourse.Answer answer = learn("check", "1.1");

        assertThat(answer.err())
                .contains("Twice.java:")
                .contains("error: illegal start of expression")
                .contains("\n1.1 Twice does not compile, so nothing was graded.");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void hints_come_one_by_one() {
        ToyCourse.forLearners(root);

        assertThat(learn("hint", "1.1").out()).isEqualTo("""
                Hint 1 for 1.1 Twice

                Add.

                If that is not enough: ./learn hint 1.1 2
                """);
        assertThat(learn("hint", "Twice", "3").out())
                .contains("\nExactly.\n")
                .endsWith("That was the last one. Your class: ./learn check 1.1\n");
        assertThat(learn("hint", "1.1", "4").err()).isEqualTo("There is no hint 4 for 1.1: they are 1, 2 and 3.\n");
    }

    @Test
    void an_exercise_must_be_named_and_be_there() {
        ToyCourse.forLearners(root);

        assertThat(learn("check").err())
                .startsWith("./learn check needs to know which exercise, for example: ./learn check 2.1\n");
        assertThat(learn("check", "7.1").err()).isEqualTo("There is no exercise '7.1'. The exercises are 1.1.\n");
        assertThat(learn("hint", "7.1").status()).isEqualTo(2);
    }

    private static String twice(String body) {
        return "package lesson01.exercise;\n\nfinal class Twice {\n    static int of(int n) {\n        " + body
                + "\n    }\n}\n";
    }
}
