package learncli.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import learncli.course.Jdk;
import learncli.terminal.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseCompilerTest {

    private static final String GIVEN =
            "package lesson01.exercise; public final class Given" + " { public static int two() { return 2; } }";

    @TempDir
    private Path root;

    private ExerciseCompiler compiler(ToyCourse course) {
        Compilers compilers = new Compilers();
        return new ExerciseCompiler(course.exercises().get(0), course.exercises(), compilers, root);
    }

    private Candidate candidate(ToyCourse course) {
        return compiler(course).candidate(course.exercises().get(0).learnersFile(), Jdk.OLDEST);
    }

    private static String named(String file) {
        return Path.of("lesson01-toys", "exercises", "src", "main", "java", "lesson01", "exercise", file)
                .toString();
    }

    @Test
    void the_exercise_is_read_off_its_tests() {
        ExerciseTests tests = compiler(ToyCourse.forLearners(root)).tests();

        assertThat(tests.name()).isEqualTo("1.1 Twice");
        assertThat(tests.title()).isEqualTo("Twice as much");
        assertThat(tests.points()).isEqualTo(10);
        assertThat(tests.minutes()).isEqualTo(20);
        assertThat(tests.tasks()).extracting(ExerciseTests.ExerciseTask::number).containsExactly(1, 2, 3);
        assertThat(tests.tasks().get(0).title()).isEqualTo("doubles a number");
        assertThat(tests.tasks().get(0).against()).isEqualTo("doubling is squaring");
    }

    @Test
    void what_does_not_compile_is_shown_as_the_compiler_shows_it() {
        Candidate candidate = candidate(ToyCourse.forLearners(root).learnersFile(ToyCourse.twice("return two;")));

        assertThat(candidate.compiles()).isFalse();
        assertThat(candidate.errors())
                .isEqualToNormalizingNewlines(named("Twice.java") + ":5: error: cannot find symbol\n"
                        + "        return two;\n"
                        + "               ^\n"
                        + "  symbol:   variable two\n"
                        + "  location: class Twice\n"
                        + "1 error\n");
    }

    @Test
    void warnings_are_told_apart_from_errors() {
        Candidate candidate = candidate(
                ToyCourse.forLearners(root).learnersFile(ToyCourse.twice("java.util.List raw = null; return n;")));

        assertThat(candidate.compiles()).isTrue();
        assertThat(candidate.warnings()).contains("warning: [rawtypes]");
    }

    @Test
    void a_class_may_use_what_is_given() {
        ToyCourse course = ToyCourse.forLearners(root)
                .given("Given", GIVEN.substring(GIVEN.indexOf(';') + 1))
                .learnersFile(ToyCourse.twice("return Given.two() * n;"));

        assertThat(candidate(course).errors()).isEmpty();
        assertThat(candidate(course).classes()).containsKey("lesson01.exercise.Given");
    }

    @Test
    void a_class_may_have_helpers_in_other_packages() {
        ToyCourse course = ToyCourse.forLearners(root)
                .write(named("util/Two.java"), "package lesson01.exercise.util; public class Two extends toys.Base { }")
                .write("lesson01-toys/exercises/src/main/java/toys/Base.java", """
                        package toys; public class Base { public static int two() { return 2; } }""")
                .learnersFile(ToyCourse.twice("return lesson01.exercise.util.Two.two() * n;"));

        assertThat(candidate(course).errors()).isEmpty();
        assertThat(candidate(course).classes()).containsKeys("lesson01.exercise.util.Two", "toys.Base");
    }

    @Test
    void a_class_without_a_package_beside_them_does_no_harm() {
        ToyCourse course = ToyCourse.forLearners(root)
                .write("lesson01-toys/exercises/src/main/java/Scratch.java", "class Scratch {}");

        assertThat(candidate(course).errors()).isEmpty();
    }

    @Test
    void a_class_can_not_replace_what_is_given() {
        ToyCourse course = ToyCourse.forLearners(root)
                .given("Given", GIVEN.substring(GIVEN.indexOf(';') + 1))
                .test("Helper", "class Helper { static int two() { return Given.two(); } }")
                .learnersFile(ToyCourse.twice("return 2 * n;") + "class TwiceTest { }");

        assertThat(candidate(course).errors())
                .isEqualTo(named("Twice.java")
                        + ": error: declares a class the exercise already provides: lesson01.exercise.TwiceTest\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_part_of_a_class(String encoding) throws Exception {
        ToyCourse course = ToyCourse.forLearners(root).given("Given", GIVEN.substring(GIVEN.indexOf(';') + 1));
        mark("Given.java", "\ufeff" + GIVEN, encoding);
        mark("Twice.java", "\ufeff" + ToyCourse.twice("return Given.two() * n;"), encoding);
        assertThat(candidate(course).errors()).isEmpty();

        mark("Twice.java", "\ufeff" + ToyCourse.twice("return two;"), encoding);
        assertThat(candidate(course).errors())
                .startsWith(named("Twice.java") + ":5: error: cannot find symbol\n        return two;\n");
        mark(
                "Twice.java",
                "\ufeff" + ToyCourse.twice("return n;").replace("public class Twice", "class Twyce"),
                encoding);
        assertThat(candidate(course).errors()).contains("The class must be called Twice.");
    }

    private void mark(String file, String text, String encoding) throws Exception {
        Files.write(root.resolve(named(file)), text.getBytes(encoding));
    }

    @Test
    void a_class_sees_no_libraries() {
        ToyCourse course = ToyCourse.forLearners(root)
                .learnersFile(ToyCourse.twice("org.junit.jupiter.api.Assertions.fail(); return 0;"));

        assertThat(candidate(course).errors()).contains("package org.junit.jupiter.api does not exist");
    }

    @Test
    void another_signature_is_an_error_where_a_test_calls_it() {
        ToyCourse course = ToyCourse.forLearners(root)
                .learnersFile("package lesson01.exercise; class Twice { static int of(String n) { return 2; } }");

        assertThat(candidate(course).errors())
                .contains("TwiceTest.java:")
                .contains("error: incompatible types: int cannot be converted to String");
    }

    @Test
    void another_signature_that_serves_the_tests_is_right() {
        ToyCourse course = ToyCourse.forLearners(root)
                .stub("throw new UnsupportedOperationException(\"not attempted\"); } static void helper() {")
                .learnersFile("package lesson01.exercise; class Twice { static Integer of(long n) { return 2; } }");

        assertThat(candidate(course).errors()).isEmpty();
    }

    @Test
    void what_is_broken_elsewhere_in_the_module_does_no_harm() {
        ToyCourse course = ToyCourse.forLearners(root)
                .given("Other", "half-typed")
                .test("OtherTest", "half-typed")
                .test("OtherHelper", "half-typed");

        assertThat(candidate(course).errors()).isEmpty();
    }

    @Test
    void tests_that_do_not_compile_are_trouble() {
        ToyCourse course = ToyCourse.forLearners(root)
                .test(
                        "TwiceTest",
                        "@peerkit.grading.ExerciseTest(id = \"1.1\", title = \"\", minutes = 1) class TwiceTest { oops }");

        assertThatThrownBy(() -> compiler(course))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("TwiceTest.java:2: error: ");
    }
}
