package coursetools.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learncli.grading.ToyCourse;
import learncli.terminal.Trouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class ProofTest {

    private static final ProofOptions COMPARING = new ProofOptions(1, false, false, false, false);
    private static final ProofOptions TWICE = new ProofOptions(2, false, false, false, false);
    private static final ProofOptions WRITING = new ProofOptions(1, true, false, false, false);
    private static final ProofOptions STRICT = new ProofOptions(1, false, false, false, true);

    private static final ProofOptions BRIEF = new ProofOptions(1, false, false, true, false);
    private static final ProofOptions MUTANTS = new ProofOptions(1, false, true, false, false);

    private static TrialThreads threads;

    @TempDir
    private Path root;

    private ToyCourse course;

    @BeforeAll
    static void the_same_threads_for_all() {
        threads = new TrialThreads(2);
    }

    @AfterAll
    static void end_them() {
        threads.close();
    }

    @BeforeEach
    void a_course_with_its_messages() {
        course = ToyCourse.complete(root);
        for (String mistake : List.of("squares", "adds-two", "does-nothing")) {
            int wrong = mistake.equals("squares") ? 9 : mistake.equals("adds-two") ? 5 : 3;
            keep(mistake, "doubles a number", "3", "6", "" + wrong, "it was not doubled");
        }
        keep("forgets-the-sign", "doubles a negative number", "-3", "-6", "6", "the sign was lost");
        keep(
                "overflows",
                "refuses what would be too large",
                "2147483647",
                "an ArithmeticException",
                "no exception, but -2",
                "an int ends at 2147483647, and then begins again at the other end");
    }

    private void keep(String mistake, String title, String given, String expected, String received, String means) {
        KeptMessage.write(
                course.file("mistakes/" + mistake + "/message.txt"),
                "1.1 Twice: " + title + "\n  given     \"" + given + "\"\n  expected  " + expected + "\n  received  "
                        + received + "\n  means     " + means
                        + "\n  hint      ./learn hint 1.1\n  rerun     ./learn check 1.1\n");
    }

    private ProofReport prove(ProofOptions options, String... ids) {
        return new Proof(root, root, options).of(List.of(ids), threads);
    }

    private String wrong() {
        ProofReport report = prove(COMPARING);
        assertThat(report.isGreen()).isEqualTo(report.wrong().isEmpty());
        return report.wrong().replace("\r\n", "\n");
    }

    @Test
    void a_brief_proof_looks_at_the_solution_and_at_no_mistake() {
        KeptMessage.write(course.file("mistakes/squares/message.txt"), "not what a learner reads\n");

        assertThat(prove(COMPARING).isGreen()).isFalse();
        assertThat(prove(BRIEF).isGreen()).isTrue();

        course.solution("return 2 * n;");
        assertThat(prove(BRIEF).isGreen()).isFalse();
    }

    @Test
    void an_exercise_is_proven() {
        ProofReport report = prove(COMPARING);

        assertThat(report.wrong()).isEmpty();
        assertThat(report.isGreen()).isTrue();
        assertThat(report.table().lines().toList())
                .hasSize(3)
                .satisfies(
                        lines -> assertThat(lines.get(1)).matches("1\\.1 +Twice +3 +3 +5 +0 +- +- +\\d+\\.\\d"),
                        lines -> assertThat(lines.get(2))
                                .matches("proven: 1 stub, 1 solution, 0 alternatives, 5 mistakes in \\d+ s"));
    }

    @Test
    void the_learners_own_file_is_not_looked_at() {
        course.learnersFile("half-typed {");

        assertThat(wrong()).isEmpty();
    }

    @Test
    void unless_nobody_learns_here() {
        course.learnersFile("half-typed {");

        assertThat(prove(STRICT).wrong()).contains("Twice.java is not the same as ");
    }

    @Test
    void a_solution_changed_into_a_mistake_shows_that_mistakes_message() {
        course.solution("return 2 * n;");

        assertThat(wrong()).isEqualTo("""
                        1.1 Twice, solution: task 3 (refuses what would be too large) failed, and must pass
                          1.1 Twice: refuses what would be too large
                            given     "2147483647"
                            expected  an ArithmeticException
                            received  no exception, but -2
                            means     an int ends at 2147483647, and then begins again at the other end
                            hint      ./learn hint 1.1
                            rerun     ./learn check 1.1
                        """);
    }

    @Test
    void a_mistake_that_is_caught_by_others_than_it_names_is_wrong() {
        course.mistake("overflows", "2, 3", "R3", "return 2 * n;");

        assertThat(wrong())
                .startsWith(
                        "1.1 Twice, mistakes/overflows: must be caught by tasks 2, 3 and by no other; failed: task 3\n"
                                + "task 2 (doubles a negative number) passed\n"
                                + "task 3 (refuses what would be too large) failed\n");
    }

    @Test
    void a_mistake_that_is_right_is_wrong() {
        course.mistake("overflows", "3, 4", "R3", ToyCourse.RIGHT);

        assertThat(wrong()).contains("failed: none\n").contains("there is no task 4\n");
    }

    @Test
    void a_mistake_that_gives_up_is_wrong() {
        course.mistake(
                "overflows",
                "3",
                "R3",
                "if (n < 0) throw new UnsupportedOperationException(\"not attempted\");" + "return 2 * n;");

        assertThat(wrong()).contains("task 2 (doubles a negative number) aborted");
    }

    @Test
    void a_mistake_that_hangs_does_not_stop_the_proof() {
        course.mistake("hangs", "2", "R2", "while (n < 0) { } " + ToyCourse.RIGHT);

        ProofReport report = prove(WRITING);

        assertThat(report.wrong()).isEmpty();
        assertThat(course.file("mistakes/hangs/message.txt")).content().contains("it ends within 2 s");
    }

    @Test
    void another_message_than_the_one_that_is_kept_is_shown_and_left_alone() throws IOException {
        Path file = course.file("mistakes/overflows/message.txt");
        String kept = Files.readString(file).replace("too large", "too big");
        Files.writeString(file, kept);

        assertThat(wrong())
                .startsWith("1.1 Twice, mistakes/overflows: says another message than the one that is kept:\n")
                .contains("\n-1.1 Twice: refuses what would be too big\n+1.1 Twice: refuses what would be too large\n")
                .contains("\nthe learner sees:\n  1.1 Twice: refuses what would be too large\n");
        assertThat(file).content(UTF_8).isEqualTo(kept);
    }

    @Test
    void messages_are_written_if_one_asks_for_it() throws IOException {
        Path file = course.file("mistakes/overflows/message.txt");
        Files.delete(file);
        assertThat(wrong()).contains("has no message.txt yet");

        prove(WRITING);

        assertThat(wrong()).isEmpty();
    }

    @Test
    void only_right_classes_are_run_again_and_again() {
        course.mistake("overflows", "3", "R3", "return two;");

        assertThat(prove(TWICE).table()).contains("proven: 0 stubs, 1 solution, 0 alternatives, 0 mistakes in ");

        course.solution("return 2 * n;");
        assertThat(prove(TWICE).wrong()).startsWith("1.1 Twice, solution: in run 1 of 2: ");
    }

    @Test
    void a_stub_that_passes_a_task_is_wrong() {
        course.stub("if (n == 3) return 6; throw new UnsupportedOperationException(\"not attempted\");");

        assertThat(wrong())
                .startsWith("1.1 Twice, stub: task 1 (doubles a number) passed, and must end as not attempted");
    }

    @Test
    void warnings_are_wrong_in_what_is_right_and_allowed_in_mistakes() {
        String warned = "java.util.List raw = null; ";
        course.solution(warned + ToyCourse.RIGHT).mistake("overflows", "3", "R3", warned + "return 2 * n;");

        assertThat(wrong())
                .startsWith("1.1 Twice, solution: compiles with warnings:\n")
                .contains("[rawtypes]")
                .doesNotContain("overflows");
    }

    @Test
    void what_does_not_compile_is_wrong() {
        course.mistake("overflows", "3", "R3", "return two;");

        assertThat(wrong())
                .startsWith("1.1 Twice, mistakes/overflows: does not compile:\n"
                        + root.relativize(course.file("mistakes/overflows/Twice.java"))
                        + ":8: error: cannot find symbol\n");
    }

    @Test
    void what_may_not_be_handed_in_is_wrong() {
        course.alternative("deletes", ToyCourse.twice("new java.io.File(\"x\").delete(); " + ToyCourse.RIGHT));

        assertThat(wrong())
                .startsWith("1.1 Twice, alternatives/deletes: uses what a class that is handed in may not use: ")
                .contains("java.io.File");
    }

    @Test
    void what_needs_a_newer_java_is_skipped() {
        course.alternative("modern", "// needs: 99\nnot Java 17");

        ProofReport report = prove(COMPARING);

        assertThat(report.wrong()).isEmpty();
        assertThat(report.table()).contains("(1 skipped: they need a newer JDK than this one)");
    }

    @Test
    void an_edition_for_learners_has_nothing_more_to_prove() throws IOException {
        root = Files.createDirectory(root.resolve("learners"));
        course = ToyCourse.forLearners(root);

        ProofReport report = prove(COMPARING);

        assertThat(report.wrong()).isEmpty();
        assertThat(report.table()).contains("nothing more to prove");
    }

    @Test
    void an_exercise_that_lacks_something_is_told_what() throws IOException {
        Files.delete(course.file("solution/Twice.java"));
        Files.delete(course.file("mistakes/overflows/Twice.java"));
        Files.delete(course.file("mistakes/overflows/message.txt"));
        Files.delete(course.file("mistakes/overflows"));
        course.write("lesson01-toys/exercises/1.2-stray/README.md", "");

        assertThat(wrong())
                .contains("1.1 Twice: there is no solution\n")
                .contains("1.1 Twice: there are 4 mistakes, and 5 are needed at least\n")
                .contains("1.1 Twice: R3 has no mistake that breaks it alone: // breaks: R3\n")
                .contains("1.2-stray belongs to no test class with @ExerciseTest in its module\n");
    }

    @Test
    void a_readme_must_say_what_the_annotations_say() throws IOException {
        Path file = course.file("README.md");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("twice as much", "half as much")
                        .replace("20 minutes", "30 minutes")
                        .replace("## Why\n", "")
                        .replace("Hint 3", "Help")
                        .replace("-Dtest=TwiceTest", "-Dtest=OnceTest"));

        assertThat(wrong())
                .contains("line 1 is '# 1.1 Twice: half as much', and must be '# 1.1 Twice: Twice as much'")
                .contains("line 3 is 'About 30 minutes, 10 points.', and must be 'About 20 minutes, 10 points.'")
                .contains("its sections are [## Rules, ")
                .contains("it has no <summary>Hint 3</summary>")
                .contains("it does not contain mvn test -pl lesson01-toys/exercises -am -Dtest=TwiceTest");
    }

    @Test
    void rules_are_numbered_and_each_is_held() throws IOException {
        Path file = course.file("README.md");
        Files.writeString(
                file, Files.readString(file).replace("**R2** ", "").replace("R3", "R4") + "- **R9** no rule\n");
        course.mistake("overflows", "3", "R5", "return 2 * n;");

        assertThat(wrong())
                .contains("README.md: a rule must begin with '- **R2** ', and is '- Its sign stays.'\n")
                .contains(
                        "README.md: a rule must begin with '- **R3** ', and is '- **R4** What is too large is refused.'\n")
                .contains("1.1 Twice: mistakes/overflows names R5, and README.md has no rule of that number\n")
                .contains("1.1 Twice: mistakes/overflows breaks R5, and no task that catches it holds that rule\n")
                .doesNotContain("R9");
    }

    @Test
    void a_rule_that_no_task_holds_is_wrong() throws IOException {
        Path file = course.file("README.md");
        Files.writeString(
                file, Files.readString(file).replace("\n\n## Example", "\n- **R4** It is quick.\n\n## Example"));

        assertThat(wrong()).contains("R4 is held by no task\n").contains("R4 has no mistake that breaks it alone");
    }

    @Test
    void a_readme_without_a_rule_is_wrong() throws IOException {
        Path file = course.file("README.md");
        Files.writeString(file, Files.readString(file).replaceAll("- \\*\\*R\\d\\*\\* .*\n", ""));

        assertThat(wrong()).contains("task 1 names R1, and README.md has no rule of that number\n");
    }

    @Test
    void the_catalogue_of_kinds_is_complete() throws IOException {
        Path file = course.file("kinds.md");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("| limits | yes: task 3 |", "| limits | yes: tasks 3 and 4, at the largest int |")
                        .replace("| twice |", "| thrice |")
                        .replace("| charset | no: there is only a number |", "| charset | no |"));

        assertThat(wrong())
                .contains("kinds.md: 'limits' names task 4, and there is none\n")
                .contains("kinds.md: 'thrice' is there twice, or is not one of [limits, empty, ")
                .contains("kinds.md: it has no row 'twice'\n")
                .contains("kinds.md: 'charset' must say 'yes: task 3' or 'no: why', and says 'no'\n");
    }

    @Test
    void a_class_that_always_does_the_same_gets_a_fifth_of_the_points_at_most() throws IOException {
        course.stub("throw new UnsupportedOperationException(\"not attempted\");");
        Path stub = course.file("stub/Twice.java");
        Files.writeString(
                stub,
                Files.readString(stub)
                        .replace("static int", "/** @throws ArithmeticException sometimes */ static int"));
        Path test = root.resolve("lesson01-toys/exercises/src/test/java/lesson01/exercise/TwiceTest.java");
        Files.writeString(
                test, Files.readString(test).replace("points = 3", "points = 1").replace("points = 2", "points = 4"));

        assertThat(wrong())
                .contains(
                        "1.1 Twice, always/throws-1: always does the same, and gets 4 of 10 points, for task 3; at most 2"
                                + " are allowed\n");
    }

    @Test
    void mutants_are_killed() {
        ProofReport report = prove(MUTANTS);

        assertThat(report.wrong()).isEmpty();
        assertThat(report.table()).containsPattern("1\\.1 +Twice +3 +3 +5 +0 +3 +0 ");
    }

    @Test
    void a_mutant_that_lives_is_shown_until_it_is_listed_with_a_reason() {
        course.alternative("careful", ToyCourse.twice("if (n == 0) return 0; " + ToyCourse.RIGHT));
        String mutant = "alternatives/careful\n- if (n == 0) return 0; return Math.multiplyExact(2, n);\n"
                + "+ if (false) return 0; return Math.multiplyExact(2, n);\n";
        assertThat(prove(MUTANTS).wrong())
                .contains("1.1 Twice: a mutant passes all tests: kill it, or list it with a reason in mutants.txt\n"
                        + mutant);

        course.write("lesson01-toys/exercises/1.1-twice/mutants.txt", mutant);
        assertThat(prove(MUTANTS).wrong())
                .contains("mutants.txt must give lines with '- ' and '+ ' and then a reason, and gives\n" + mutant);

        course.write("lesson01-toys/exercises/1.1-twice/mutants.txt", mutant + "twice nothing is nothing\n");
        assertThat(prove(MUTANTS).wrong()).doesNotContain("if (false)").doesNotContain("must give");
    }

    @Test
    void a_listed_mutant_that_is_killed_is_wrong() {
        String mutant = "solution\n- return Math.multiplyExact(2, n);\n+ return 0;\n";
        course.write("lesson01-toys/exercises/1.1-twice/mutants.txt", mutant + "no reason\n");

        assertThat(prove(MUTANTS).wrong())
                .isEqualTo("1.1 Twice: mutants.txt lists a mutant that a test kills, or that isn't made any more:\n"
                        + mutant);
    }

    @Test
    void a_broken_exercise_elsewhere_does_not_disturb_the_one_that_is_named() {
        course.test("OtherTest", "@peerkit.grading.ExerciseTest(id = \"1.2\") half-typed");

        assertThat(prove(COMPARING, "1.1").wrong()).isEmpty();
        assertThat(prove(COMPARING, "twice").isGreen()).isTrue();
        assertThat(prove(COMPARING, "1.2").isGreen()).isFalse();
    }

    @Test
    void an_exercise_that_is_not_there_is_answered_with_those_that_are() {
        assertThatThrownBy(() -> prove(COMPARING, "7.1"))
                .isInstanceOf(Trouble.class)
                .hasMessage("There is no exercise '7.1'. The exercises are 1.1.");
    }
}
