package learncli.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import learncli.MadeUpCourse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadedProgramTest {

    @TempDir
    private Path root;

    private MadeUpCourse course;
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void an_empty_course() {
        course = MadeUpCourse.in(root);
    }

    @AfterEach
    void restore_the_class_loader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private void run(String... arguments) throws Throwable {
        course.learn(arguments).program().orElseThrow().run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "",
                "-h",
                "--help",
                "-x=1",
                "--",
                "@pom.xml",
                "'quoted'",
                "\"quoted\"",
                "a,b",
                "${user.home}",
                "run",
                "é\\"
            })
    void an_argument_reaches_the_program_whole(String argument) throws Throwable {
        course.program("Args", "throw new Exception(String.join(\"|\", args));");

        assertThat(catchThrowable(() -> run("run", "1", "Args", argument))).hasMessage(argument);
        assertThat(catchThrowable(() -> run("run", "1", "Args", "first", argument, "last")))
                .hasMessage("first|" + argument + "|last");
    }

    @Test
    void what_main_throws_has_the_stack_trace_that_java_shows() {
        course.program(
                "Fails",
                "check();\n    }\n    static void check() {\n throw new IllegalStateException(\"no\", "
                        + "new Exception(\"why\"));");

        Throwable thrown = catchThrowable(() -> run("run", "1", "Fails"));

        assertThat(thrown.getStackTrace())
                .extracting(StackTraceElement::toString)
                .containsExactly("lesson01.Fails.check(Fails.java:7)", "lesson01.Fails.main(Fails.java:4)");
        assertThat(thrown.getCause().getStackTrace()).hasSize(2);
    }

    @Test
    void a_static_initializer_that_fails_is_reported_like_javas_own() {
        course.source("Fails", "class Fails {\n static int n = 1 / 0;\n public static void main(String[] args) {} }");

        Throwable thrown = catchThrowable(() -> run("run", "1", "Fails"));

        assertThat(thrown)
                .isInstanceOf(ExceptionInInitializerError.class)
                .hasCauseInstanceOf(ArithmeticException.class);
        assertThat(thrown.getCause().getStackTrace())
                .extracting(StackTraceElement::toString)
                .containsExactly("lesson01.Fails.<clinit>(Fails.java:3)");
    }

    @Test
    void a_class_that_is_not_public_is_started_too() throws Throwable {
        course.source(
                "Args",
                "class Args { public static void main(String[] args) { System.setProperty(\"learncli.test\", \"x\"); } }");
        try {
            run("run", "1", "Args");

            assertThat(System.getProperty("learncli.test")).isEqualTo("x");
        } finally {
            System.clearProperty("learncli.test");
        }
    }

    @Test
    void the_program_sees_its_own_classes_and_the_jdk_and_nothing_of_this_tool() {
        course.program(
                "Loads",
                "ClassLoader loader = Thread.currentThread().getContextClassLoader();\n"
                        + "loader.loadClass(\"lesson01.Loads\");\n"
                        + "loader.loadClass(\"java.sql.Connection\");\n"
                        + "loader.loadClass(\"picocli.CommandLine\");");

        assertThat(catchThrowable(() -> run("run", "1", "Loads")))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessage("picocli.CommandLine");
    }

    @Test
    void a_program_keeps_its_classes_when_the_lesson_is_compiled_again() throws Throwable {
        course.program("Server", "throw new Exception(Later.text());")
                .source("Later", "class Later { static String text() { return \"the old one\"; } }");
        LoadedProgram server = course.learn("run", "1", "Server").program().orElseThrow();
        Files.delete(course.sources().resolve("Later.java"));
        course.program("Server", "");
        assertThat(course.learn("run", "1", "Server").program()).isPresent();

        assertThat(catchThrowable(server::run)).hasMessage("the old one");
    }
}
