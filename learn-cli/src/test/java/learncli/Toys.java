package learncli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learncli.command.CheckCommand;
import learncli.grading.ClassChecker;
import learncli.grading.Grader;
import learncli.grading.ToyCourse;

/** A toy course in which a test types commands; {@code check} uses the test's own grader, which stays warm. */
public record Toys(ToyCourse course, Grader grader) {

    /** Adds the exercise 2.{@code number}, whose class has a method {@code static boolean is()} that must say true. */
    public Toys exercise(int number, String className, String body) {
        String text =
                "package lesson02.exercise;\n\npublic class %s {\n    static boolean is() {\n        %s\n    }\n}\n";
        String stub = "throw new UnsupportedOperationException(\"not attempted\");";
        course.write(
                        "lesson02-b/exercises/2." + number + "-toy/stub/" + className + ".java",
                        text.formatted(className, stub))
                .write(
                        "lesson02-b/exercises/2." + number + "-toy/README.md",
                        "# 2." + number + " " + className + ": is true\n\nAbout 1 minutes, 4 points.\n")
                .write("lesson02-b/exercises/src/test/java/lesson02/exercise/" + className + "Test.java", """
                        package lesson02.exercise;

                        import peerkit.grading.Check;
                        import peerkit.grading.ExerciseTest;
                        import peerkit.grading.Task;

                        @ExerciseTest(id = "2.%d", title = "Is true", points = 4, minutes = 1)
                        class %sTest {
                            @Task(number = 1, points = 4, against = "it is false")
                            void says_true() {
                                Check.given("nothing").means("it is not").expect(true, %<s.is());
                            }
                        }
                        """.formatted(
                                number, className));
        return write(number, className, text.formatted(className, body.isEmpty() ? stub : body));
    }

    Toys write(int number, String className, String text) {
        course.write("lesson02-b/exercises/src/main/java/lesson02/exercise/" + className + ".java", text);
        return this;
    }

    public MadeUpCourse.Answer learn(String... arguments) {
        return learn(false, arguments);
    }

    public MadeUpCourse.Answer learn(boolean colours, String... arguments) {
        Path root = course.root();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CheckCommand check = new CheckCommand(atOnce -> new ClassChecker(root, root, grader, false));
        Learn learn =
                new Learn(root, root, new PrintWriter(out, true), new PrintWriter(err, true), colours, List.of(check));
        int status = learn.execute(arguments);
        return new MadeUpCourse.Answer(status, withLf(out), withLf(err), Optional.empty());
    }

    /** Without what a report says about a busy machine. */
    private static String withLf(StringWriter text) {
        return text.toString().replace("\r\n", "\n").replaceAll("\nThis machine is slow or busy: .*\n", "");
    }
}
