package learncli.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learncli.course.Place;

/**
 * A course of one exercise, made for a test: 1.1 {@code Twice}, whose class doubles a number. What a class does is given
 * as the body of its method {@code static int of(int n)}.
 */
public record ToyCourse(Path root) {

    public static final String RIGHT = "return Math.multiplyExact(2, n);";

    private static final String MODULE = "lesson01-toys/exercises/";
    private static final String FOLDER = MODULE + "1.1-twice/";
    private static final String MAIN = MODULE + "src/main/java/lesson01/exercise/";
    private static final String TEST = MODULE + "src/test/java/lesson01/exercise/";

    /** With its tests, its stub, which is the learner's file too, and its README; without solution and mistakes. */
    public static ToyCourse forLearners(Path root) {
        return new ToyCourse(root)
                .write(TEST + "TwiceTest.java", """
                        package lesson01.exercise;

                        import peerkit.grading.Check;
                        import peerkit.grading.ExerciseTest;
                        import peerkit.grading.Task;

                        @ExerciseTest(id = "1.1", title = "Twice as much", minutes = 20)
                        class TwiceTest {
                            @Task(number = 1, points = 5, against = "doubling is squaring")
                            void doubles_a_number() {
                                Check.given("3").means("it was not doubled").expect(6, Twice.of(3));
                            }

                            @Task(number = 2, points = 3, against = "no number is negative")
                            void doubles_a_negative_number() {
                                Check.given("-3").means("the sign was lost").expect(-6, Twice.of(-3));
                            }

                            @Task(number = 3, points = 2, against = "an int holds any number")
                            void refuses_what_would_be_too_large() throws Throwable {
                                Check.given("2147483647")
                                        .means("an int ends at 2147483647, and then begins again at the other end")
                                        .expectThrows(ArithmeticException.class, () -> Twice.of(Integer.MAX_VALUE));
                            }
                        }
                        """)
                .stub("throw new UnsupportedOperationException(\"not attempted\"); // TODO")
                .write(FOLDER + "README.md", """
                        # 1.1 Twice: twice as much

                        About 20 minutes, 10 points.

                        Write [Twice](../src/main/java/lesson01/exercise/Twice.java);
                        [its tests](../src/test/java/lesson01/exercise/TwiceTest.java) say whether it is right.

                        ## Why
                        ## Rules
                        ## Example
                        ## Check it
                        `mvn test -pl lesson01-toys/exercises -am -Dtest=TwiceTest`
                        ## Hints
                        <details><summary>Hint 1</summary>Add.</details>
                        <details><summary>Hint 2</summary>Multiply.</details>
                        <details><summary>Hint 3</summary>Exactly.</details>
                        ## Learnt
                        """);
    }

    /** With all that an exercise needs, but the messages of its mistakes. */
    public static ToyCourse complete(Path root) {
        return forLearners(root)
                .solution(RIGHT)
                .mistake("squares", "1, 2, 3", "return n * n;")
                .mistake("adds-two", "1, 2, 3", "return n + 2;")
                .mistake("forgets-the-sign", "2", "return Math.multiplyExact(2, Math.abs(n));")
                .mistake("overflows", "3", "return 2 * n;")
                .mistake("does-nothing", "1, 2, 3", "return n;");
    }

    /** The stub, and the learner's file with it. */
    public ToyCourse stub(String body) {
        return write(FOLDER + "stub/Twice.java", twice(body)).learnersFile(twice(body));
    }

    public ToyCourse learnersFile(String text) {
        return write(MAIN + "Twice.java", text);
    }

    public ToyCourse solution(String body) {
        return write(FOLDER + "solution/Twice.java", twice(body));
    }

    public ToyCourse alternative(String name, String text) {
        return write(FOLDER + "alternatives/" + name + "/Twice.java", text);
    }

    public ToyCourse mistake(String name, String caughtBy, String body) {
        return mistake(name, "// believes: what is not so\n// caught by: " + caughtBy + "\n" + twice(body));
    }

    public ToyCourse mistake(String name, String text) {
        return write(FOLDER + "mistakes/" + name + "/Twice.java", text);
    }

    /** A file of the exercise's folder. */
    public Path file(String name) {
        return root.resolve(FOLDER).resolve(name);
    }

    /** A type that is given, in the main sources. */
    public ToyCourse given(String name, String text) {
        return write(MAIN + name + ".java", "package lesson01.exercise;\n" + text);
    }

    /** A file of the module's tests. */
    public ToyCourse test(String name, String text) {
        return write(TEST + name + ".java", "package lesson01.exercise;\n" + text);
    }

    /** The class, with this body of its method. */
    public static String twice(String body) {
        return "package lesson01.exercise;\n\npublic class Twice {\n    static int of(int n) {\n        " + body
                + "\n    }\n}\n";
    }

    public List<Place> places() {
        return Place.allIn(root);
    }

    public ToyCourse write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
