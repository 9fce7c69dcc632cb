package learncli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learncli.MadeUpCourse;
import learncli.Toys;
import learncli.grading.ClassChecker;
import learncli.grading.Grader;
import learncli.grading.Outcome;
import learncli.grading.ToyCourse;
import learncli.progress.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CheckCommandTest {

    private static final String FILE = "lesson01-toys/exercises/src/main/java/lesson01/exercise/Twice.java";
    private static final String LEARNT = "Two is the first number of many.";

    private static Grader grader;

    @TempDir
    private Path root;

    private ToyCourse course;
    private Toys toys;

    @BeforeAll
    static void one_grader_for_all() {
        grader = new Grader(1, 1);
    }

    @AfterAll
    static void send_the_workers_home() {
        grader.close();
    }

    @BeforeEach
    void a_course_of_one_exercise() throws Exception {
        course = ToyCourse.forLearners(root);
        Path readme = course.file("README.md");
        Files.writeString(readme, Files.readString(readme).stripTrailing() + "\n\n" + LEARNT + "\n");
        course.write("lesson01-toys/pom.xml", "<project><name>Toys</name></project>")
                .write("lesson02-b/pom.xml", "<project><name>More toys</name></project>");
        toys = new Toys(course, grader);
    }

    private MadeUpCourse.Answer check(String body) {
        course.learnersFile(ToyCourse.twice(body));
        return toys.learn("check", "1.1");
    }

    @Test
    void a_class_that_is_not_begun_solves_nothing_yet_and_its_task_and_file_are_named() {
        MadeUpCourse.Answer answer = toys.learn("check");

        assertThat(answer.out().replace('\\', '/')).isEqualTo("""
                1.1 Twice: Twice as much
                  not yet   1  doubles a number
                  not yet   2  doubles a negative number
                  not yet   3  refuses what would be too large

                0 of 10 points

                To begin:
                  task    lesson01-toys/exercises/1.1-twice/README.md
                  write   lesson01-toys/exercises/src/main/java/lesson01/exercise/Twice.java
                  check   ./learn check 1.1
                  watch   ./learn watch 1.1   checks it each time you save it
                """);
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void a_right_class_gets_all_points_and_status_0_and_hears_what_was_learnt_and_what_comes_next() {
        toys.exercise(1, "Next", "");
        course.learnersFile(ToyCourse.twice(ToyCourse.RIGHT));

        MadeUpCourse.Answer answer = toys.learn("check", "twice");

        assertThat(answer.out())
                .contains(
                        "  passed    3  refuses",
                        "\n10 of 10 points: solved\n\nLearnt\n" + LEARNT + "\n\nNext: 2.1 Next")
                .contains("  check   ./learn check 2.1\n  watch   ./learn watch 2.1 ");
        assertThat(answer.status()).isZero();
        assertThat(toys.learn("--all").out()).contains("  1.1 Twice           solved       10 of 10  twice as much\n");
    }

    @Test
    void the_last_exercise_of_a_lesson_leads_to_the_next_lesson_s_demo() {
        toys.exercise(1, "Next", "");
        course.write("lesson02-b/src/main/java/lesson02/demo/Demo.java", """
                package lesson02.demo; class Demo { public static void main(String[] args) {} }
                """);
        course.learnersFile(ToyCourse.twice(ToyCourse.RIGHT));

        assertThat(toys.learn("check", "twice").out())
                .endsWith("\n\nNext: play the demo of lesson 2\n  demo    ./learn demo 2\n");
    }

    @Test
    void who_has_solved_it_hears_where_another_right_class_is_and_the_known_mistakes() {
        course.solution(ToyCourse.RIGHT).mistake("adds-two", "1, 2, 3", "R1", "return n + 2;");

        assertThat(check(ToyCourse.RIGHT).out().replace('\\', '/')).contains("""
                Two is the first number of many.

                Another right class: ./learn solution 1.1
                Known mistakes, and what is behind each:
                lesson01-toys/exercises/1.1-twice/mistakes

                You have solved all""");
    }

    @Test
    void a_check_is_repeated_with_the_seed_that_its_report_names() throws Exception {
        Path test = root.resolve(FILE.replace("main", "test").replace("Twice", "TwiceTest"));
        Files.writeString(test, Files.readString(test).replace("given(\"3\")", "given(peerkit.grading.Nonce.word())"));
        course.learnersFile(ToyCourse.twice("return 0;"));

        String first = toys.learn("check", "1.1").out();
        Matcher seed = Pattern.compile("repeat them with \\./learn check 1\\.1 --seed (\\d+)\\)")
                .matcher(first);
        assertThat(seed.find()).isTrue();
        String repeated = toys.learn("check", "1.1", "--seed", seed.group(1)).out();
        assertThat(repeated)
                .isEqualTo(
                        first.replaceAll("(rerun     |in full: )\\./learn check 1\\.1", "$0 --seed " + seed.group(1)))
                .contains("rerun     ./learn check 1.1 --seed ", "in full: ./learn check 1.1 --seed ");
        assertThat(toys.learn("check", "--all", "--seed", "1").err())
                .isEqualTo("--seed repeats the check of one exercise: name it instead of --all.\n");
        assertThat(toys.learn("check", "--seed").err())
                .isEqualTo("Missing required parameter for option '--seed' (N)\nHelp: ./learn help check\n");
    }

    @Test
    void a_file_without_the_class_is_told_what_is_missing_and_no_errors_of_the_tests() {
        String right = ToyCourse.twice(ToyCourse.RIGHT);
        String no = "Twice.java holds no class lesson01.exercise.Twice.\n";
        String missing = no + "Its first line must be: package lesson01.exercise;\n";
        String nothing = "\n1.1 Twice does not compile, so nothing was graded.\n";

        course.learnersFile("");
        assertThat(toys.learn("check").out()).endsWith(missing + nothing);
        course.learnersFile(right.replaceFirst("package.*", ""));
        assertThat(toys.learn("check").out()).endsWith(missing + nothing);
        course.learnersFile(right.replaceFirst("package.*", "").replace("return", "return x +"));
        assertThat(toys.learn("check").out()).containsSubsequence(missing, "Twice.java:5: error: cannot find symbol");
        course.learnersFile(right.replace("public class Twice", "class Twyce"));
        assertThat(toys.learn("check").out()).endsWith(no + "The class must be called Twice.\n" + nothing);
    }

    @Test
    void when_all_is_solved_it_says_so_and_that_something_was_left_behind() {
        assertThat(check(
                                "new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); }, \"of \" + n).start(); "
                                        + ToyCourse.RIGHT)
                        .out())
                .contains("\nLeft behind: thread of -3, thread of 2147483647, thread of 3. The tests' JVM was ended")
                .endsWith("\nYou have solved all 1 exercises.\n");
        assertThat(toys.learn("check")).satisfies(answer -> {
            assertThat(answer.out()).isEqualTo("You have solved all 1 exercises.\n");
            assertThat(answer.status()).isZero();
        });
    }

    @Test
    void of_several_failures_the_first_is_told_in_full_unless_all_are_asked_for() {
        MadeUpCourse.Answer answer =
                check("System.out.println(\"of \" + n + \"\\u001b[2J\"); return n < 9 ? 2 * Math.abs(n) : 0;");

        assertThat(answer.out())
                .contains("  passed    1  doubles a number\n  failed    2  doubles a negative number\n  failed    3")
                .containsOnlyOnce("1.1 Twice: doubles a negative number\n")
                .contains("  means     the sign was lost\n")
                .doesNotContain("1.1 Twice: refuses")
                .contains("\nOne more task fails: 3. The cause is often the same.\n"
                        + "All of them in full: ./learn check 1.1 --verbose\n")
                .contains("\nYour class printed:\nof 3\\x1b[2J\nof -3\\x1b[2J\n")
                .endsWith("\n5 of 10 points\n");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(toys.learn("check", "--verbose", "1.1").out())
                .contains("\n1.1 Twice: doubles a negative number\n", "\n1.1 Twice: refuses what would be too large\n")
                .doesNotContain("more task");
    }

    @Test
    void what_a_class_throws_can_not_control_the_terminal() {
        String thrown = "throw new IllegalStateException(\"\\u001b[2J\\rpassed\\u202e\");";

        assertThat(check(thrown).out()).contains("IllegalStateException: \\x1b[2J\\rpassed\\u202e\n");
        assertThat(check("return 0 /* \u202e */ + nothing;").out()).contains("return 0 /* \\u202e */ + nothing;\n");
    }

    @Test
    void while_task_1_fails_the_others_that_fail_are_skipped() {
        assertThat(check("return 0;").out())
                .contains("  failed    1  doubles a number\n  skipped   2  doubles a negative number\n  skipped   3")
                .contains("\nSkipped: 2, 3. The other tasks build on task 1, so it comes first.\n"
                        + "All of them in full: ./learn check 1.1 --verbose\n");
        assertThat(toys.learn("check", "--verbose", "1.1").out())
                .contains("\n  failed    2  doubles a negative number\n");
    }

    @Test
    void a_class_that_hangs_is_told_what_was_not_run() {
        assertThat(check(ToyCourse.WAITS).out())
                .contains("  failed    1  doubles a number\n", "  not run   3  refuses what would be too large\n")
                .contains("\nNot run: 3. Several tasks before did not end, or ended the JVM. Fix those first.\n")
                .endsWith("\n0 of 10 points\n");
    }

    @Test
    void what_the_compiler_says_is_shown_with_line_and_caret_and_stops_no_other_exercise() {
        toys.exercise(1, "Right", "return true;");
        course.learnersFile("package lesson01.exercise;\nclass Twice { int of() { return 1 *; } }\n");

        MadeUpCourse.Answer answer = toys.learn("check", "1.1", "2.1");

        assertThat(answer.out().replace('\\', '/'))
                .startsWith(FILE + ":2: error: illegal start of expression\n"
                        + "class Twice { int of() { return 1 *; } }\n                                   ^\n1 error\n")
                .contains(
                        "\n1.1 Twice does not compile, so nothing was graded.\n\n2.1 Right: ",
                        "\n4 of 4 points: solved\n")
                .doesNotEndWith("\n\n");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void of_many_errors_the_first_are_shown_and_the_others_counted() {
        course.learnersFile("class Twice {\n    int a = x;\n    int b = x;\n    int c = x;\n    int d = x;\n}\n");

        assertThat(toys.learn("check").out())
                .containsSubsequence(
                        "Twice.java:2: error: ", "Twice.java:3: error: ", "Twice.java:4: error: ", "   ^\n")
                .contains(
                        "\n(1 more, perhaps caused by the first; to see all: ./learn check 1.1 --verbose)\n4 errors\n\n1.1 Twice does")
                .doesNotContain("Twice.java:5:");
        assertThat(toys.learn("check", "--verbose").out()).contains("Twice.java:5:");
    }

    @Test
    void warnings_hide_no_error() {
        String list = "    java.util.List %s;\n";
        course.learnersFile("package lesson01.exercise;\nclass Twice {\n"
                + String.format(list.repeat(4), "a", "b", "c", "d") + "    int e = x;\n}\n");

        assertThat(toys.learn("check").out())
                .contains(
                        "Twice.java:7: error: cannot find symbol\n",
                        "  location: class Twice\n1 error\n\n1.1 Twice does")
                .doesNotContain("warning", " more, ");
        assertThat(toys.learn("check", "--verbose").out()).contains("Twice.java:3: warning: [rawtypes]", "4 warnings");
    }

    @Test
    void a_file_that_is_missing_can_be_put_back() throws Exception {
        Files.delete(root.resolve(FILE));

        assertThat(toys.learn("check", "1.1").out())
                .contains("Twice.java.\n\n1.1 Twice can't be graded; ./learn reset 1.1 puts back what was given.\n");
    }

    @Test
    void all_are_checked_and_told_in_their_order_in_a_line_each() {
        toys.exercise(1, "Right", "return true;")
                .exercise(2, "Broken", "return 1;")
                .exercise(3, "Later", "");
        course.learnersFile(ToyCourse.twice("return 2 * n;"));

        MadeUpCourse.Answer answer = toys.learn("check", "--all");

        assertThat(answer.out())
                .startsWith("""
                          1.1 Twice           failing      8 of 10 points
                          2.1 Right           solved       4 of 4 points
                          2.2 Broken          failing      not graded: see below
                          2.3 Later           not started
                        """)
                .contains("Broken.java:5: error: incompatible types", "2.2 Broken does not compile")
                .endsWith("""

                        1 of 4 exercises solved, 12 points
                        What went wrong in the first that fails: ./learn check 1.1
                        """)
                .doesNotContain("\u001b");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(toys.learn(true, "check", "--all").out()).contains("[####################] 3 of 3  ");
        assertThat(toys.learn().out())
                .contains("\n1 of 4 exercises solved, 12 points\nNext: 2.2 Broken: is true, which you have begun\n");
    }

    @Test
    void what_was_reached_is_kept_when_the_class_is_broken_again() {
        toys.exercise(1, "Right", "return true;").exercise(2, "Later", "");
        check(ToyCourse.RIGHT);
        check("return 2 * n");

        assertThat(toys.learn("check").out())
                .as("goes on to what is not solved")
                .startsWith("2.1 Right: ");
        assertThat(toys.learn("check", "--all")).satisfies(answer -> {
            assertThat(answer.out()).startsWith("""
                              1.1 Twice           solved       10 of 10 points   now not graded: see below
                              2.1 Right           solved       4 of 4 points
                              2.2 Later           not started
                            """).contains("\n2 of 3 exercises solved, 14 points\n");
            assertThat(answer.status()).isEqualTo(1);
        });
        check("return 2 * n;");
        assertThat(toys.learn("check", "--all").out())
                .contains("  1.1 Twice           solved       10 of 10 points   now 8 of 10\n");
        course.stub("throw new UnsupportedOperationException(\"not attempted\"); // TODO");
        assertThat(toys.learn("check", "--all").out())
                .contains("  1.1 Twice           solved       10 of 10 points   now as it was given\n");
    }

    @Test
    void tests_that_change_are_compiled_again() throws Exception {
        course.learnersFile(ToyCourse.twice(ToyCourse.RIGHT));
        Path test = root.resolve(FILE.replace("main", "test").replace("Twice", "TwiceTest"));
        try (ClassChecker checker = new ClassChecker(root, root, grader, false)) {
            assertThat(checker.check(course.exercises().get(0)).isSolved()).isTrue();
            Files.writeString(test, Files.readString(test).replace("expect(6,", "expect(600,"));

            assertThat(checker.check(course.exercises().get(0)).passed()).isEqualTo(2);
            Files.writeString(test, "no Java; @ExerciseTest(id = \"1.1\")");
            Outcome broken = checker.check(course.exercises().get(0));
            assertThat(broken.wrong())
                    .contains("TwiceTest.java:1: error:")
                    .endsWith("\n1.1 Twice can't be graded, but your class isn't the reason.");
            new Progress(root, trouble -> assertThat(trouble).isEmpty()).note(broken);
            assertThat(root.resolve(".learn")).doesNotExist(); // what is no learner's fault takes no points away
        }
    }

    @Test
    void what_can_t_be_graded_can_t_be_begun() {
        course.test("TwiceTest", "@peerkit.grading.ExerciseTest(id = \"1.1\") class TwiceTest { oops }");

        assertThat(toys.learn("check", "1.1").out())
                .endsWith("\n1.1 Twice can't be graded, but your class isn't the reason.\n");
    }

    @Test
    void an_exercise_that_is_named_must_be_there() {
        MadeUpCourse.Answer unknown = toys.learn("check", "Twcie");

        assertThat(unknown.err()).isEqualTo("There is no exercise 'Twcie'. Did you mean: Twice (1.1)?\n");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(toys.learn("check", "--all", "1.1").err())
                .isEqualTo("--all means every exercise: leave out either --all or 1.1.\n");
    }
}
