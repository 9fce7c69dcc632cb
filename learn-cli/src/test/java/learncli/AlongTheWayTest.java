package learncli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learncli.course.Digest;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hint}, {@code solution}, {@code reset} and the map: what helps along the way. Nothing is graded here. */
class AlongTheWayTest {

    private static final String SOLVED = "1.1=2026-01-02T03:04:05Z,3 3 10 %1$s,3 3 10 %1$s,0,false\n";

    @TempDir
    private Path root;

    private ToyCourse course;

    @BeforeEach
    void a_course_of_one_exercise() {
        course = ToyCourse.complete(root);
        course.write("lesson01-toys/pom.xml", "<project><name>Toys</name></project>");
    }

    private MadeUpCourse.Answer learn(String... arguments) {
        return new MadeUpCourse(root).learn(arguments);
    }

    private Path learnersFile() {
        return course.exercises().get(0).learnersFile();
    }

    private void progress(String lines) {
        course.write(".learn/progress.properties", lines);
    }

    private String map() {
        return learn().out();
    }

    @Test
    void hints_come_one_by_one_and_then_all() {
        assertThat(learn("hint", "1.1").out()).isEqualTo("""
                Hint 1 of 3 for 1.1 Twice

                Add.

                If that is not enough: ./learn hint 1.1
                """);
        assertThat(learn("hint", "Twice").out())
                .contains("Multiply.")
                .endsWith("If that is not enough: ./learn hint 1.1   (the last one)\n");
        assertThat(learn("hint", "1.1").out())
                .contains("Exactly.")
                .endsWith("\nThat was the last hint. Check your class: ./learn check 1.1\n");
        assertThat(learn("hint", "1.1").out()).containsSubsequence("Hint 1", "Add.", "Hint 2", "Hint 3", "Exactly.");
        assertThat(learn("hint", "1.1", "2").out()).contains("Multiply.").doesNotContain("Add.");
        assertThat(learn("hint", "1.1", "4").err()).isEqualTo("There is no hint 4 for 1.1: they are 1 to 3.\n");
        assertThat(learn("hint").err()).startsWith("./learn hint needs to know which exercise");
        assertThat(learn("hint", "7.1")).satisfies(answer -> {
            assertThat(answer.err()).isEqualTo("There is no exercise '7.1'. The exercises are 1.1.\n");
            assertThat(answer.status()).isEqualTo(2);
        });
    }

    @Test
    void a_hint_is_wrapped_and_its_code_is_indented() throws Exception {
        String words = "0123456 89 ".repeat(8).strip(); // 87 columns
        String hint = words + "\nand on\n- a point\n\n```java\nint  a;\n\n    int b;\n```\nEnd.";
        Path readme = course.file("README.md");
        Files.writeString(readme, Files.readString(readme).replace("Multiply.", hint));

        assertThat(learn("hint", "1.1", "2").out()).contains("""
                for 1.1 Twice

                %s
                0123456 89 and on

                - a point

                    int  a;

                        int b;

                End.

                If that""".formatted(words.substring(0, 76)));
    }

    @Test
    void the_solution_is_shown_to_who_has_solved_the_exercise_or_gives_up() {
        course.alternative("bits", ToyCourse.twice("return n << 1;")).learnersFile(ToyCourse.twice("return n + n;"));

        MadeUpCourse.Answer before = learn("solution", "1.1");
        MadeUpCourse.Answer givesUp = learn("solution", "1.1", "--give-up");
        progress(SOLVED.formatted("-"));
        MadeUpCourse.Answer after = learn("solution", "1.1");

        assertThat(before.err())
                .startsWith("You have not solved 1.1 Twice yet")
                .endsWith("\nThe solution all the same: ./learn solution 1.1 --give-up\n");
        assertThat(before.status()).isEqualTo(1);
        assertThat(after.out())
                .isEqualTo(givesUp.out())
                .contains("""
                         public class Twice {
                             static int of(int n) {
                        -        return n + n;
                        +        return Math.multiplyExact(2, n);
                             }
                         }
                        """)
                .contains(
                        "solution",
                        "Twice.java   (+)\n",
                        "Twice.java   (-)\n",
                        "\nOther right ways:\n",
                        "bits\n\nKnown mistakes, and");
        assertThat(after.status()).isZero();
        assertThat(new MadeUpCourse(root).learn(true, "solution", "1.1").out())
                .contains("\u001b[31m-        return n + n;\u001b");
    }

    @Test
    void who_wrote_the_very_same_sees_it_without_differences_and_an_edition_without_solutions_says_so()
            throws Exception {
        course.learnersFile(ToyCourse.twice(ToyCourse.RIGHT));
        assertThat(learn("solution", "1.1", "--give-up").out())
                .contains("         return Math.multiplyExact(2, n);\n")
                .doesNotContain("\n+", "\n-");

        Files.delete(course.file("solution/Twice.java"));
        MadeUpCourse.Answer answer = learn("solution", "1.1", "--give-up");
        assertThat(answer.err()).isEqualTo("This edition of the course comes without a solution for 1.1.\n");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void reset_puts_the_stub_back_and_keeps_each_file_that_it_replaces() throws Exception {
        String stub = Files.readString(learnersFile());
        for (String mine : List.of("mine", "mine again")) { // within one second
            course.learnersFile(mine);
            progress(SOLVED.formatted("-"));

            assertThat(learn("reset", "1.1").out())
                    .contains(
                            "Twice.java is as it was given again.\nWhat you had written is kept in .learn",
                            "\n\nNext: 1.1 Twice: twice as much\n  task ");
            assertThat(learnersFile()).content(UTF_8).isEqualTo(stub);
        }

        try (Stream<Path> kept = Files.list(root.resolve(".learn").resolve("kept"))) {
            assertThat(kept.map(AlongTheWayTest::read)).containsExactlyInAnyOrder("mine", "mine again");
        }
        assertThat(map()).contains("1.1 Twice           not started  0 of 10");
        assertThat(learn("solution", "1.1").status()).isZero(); // solved once
        assertThat(learn("reset", "1.1").out()).endsWith("is as it was given: there is nothing to reset.\n");
    }

    @Test
    void reset_puts_back_a_file_that_is_missing() throws Exception {
        Files.delete(learnersFile());
        assertThat(map()).contains("1.1 Twice           file missing", "  write   ./learn reset 1.1   puts back");

        assertThat(learn("reset", "1.1").out()).contains("is as it was given again.\n\nNext: 1.1 Twice");
        assertThat(learnersFile()).exists();
    }

    @Test
    void next_is_the_exercise_that_was_reset_until_it_is_checked() {
        Toys toys = new Toys(course, null).exercise(1, "Begun", "return true;").exercise(2, "Mine", "return true;");
        course.write("lesson02-b/pom.xml", "<project><name>More toys</name></project>");
        assertThat(map()).contains("\nNext: 2.1 Begun");

        learn("reset", "2.2");
        assertThat(map()).contains("\nNext: 2.2 Mine: is true\n", "  watch   ./learn watch 2.2   checks it");
        toys.write(2, "Mine", "half-typed");
        assertThat(map()).contains("\nNext: 2.2 Mine: is true, which you have begun\n");
    }

    @Test
    void the_map_tells_how_far_each_exercise_is_from_the_files_alone() {
        assertThat(map())
                .contains(
                        "1.1 Twice           not started  0 of 10   twice as much\n",
                        "\nNext: 1.1 Twice: twice as much\n");

        course.learnersFile("half-typed");
        assertThat(map())
                .contains("1.1 Twice           begun        0 of 10", "\n0 of 1 exercises solved, 0 points\n")
                .contains("\nNext: 1.1 Twice: twice as much, which you have begun\n", "  check   ./learn check 1.1\n");

        progress("1.1=,2 3 7 %1$s,2 3 7 %1$s,1,false\n".formatted(Digest.of(learnersFile())));
        assertThat(map()).contains("1.1 Twice           failing      7 of 10   twice as much\n", "solved, 7 points");

        progress(SOLVED.formatted(Digest.of(learnersFile())));
        assertThat(learn("--all").out())
                .contains("1.1 Twice           solved       10 of 10  twice as much\n")
                .doesNotContain("Next");

        course.learnersFile("something else");
        assertThat(learn("--all").out()).contains("solved       10 of 10  twice as much (changed since)\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
