package learncli.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.course.Exercises;

/**
 * A course of one exercise, made for a test: 1.1 {@code Twice}, whose class doubles a number. What a class does is given
 * as the body of its method {@code static int of(int n)}.
 */
public record ToyCourse(Path root) {

    public static final String RIGHT = "return Math.multiplyExact(2, n);";

    /** For ever, and without work for the processor, which the other tests need. */
    public static final String WAITS =
            "while (true) { try { Thread.sleep(60_000); } catch (InterruptedException e) { } } ";

    private static final String MODULE = "lesson01-toys/exercises/";
    private static final String FOLDER = MODULE + "1.1-twice/";
    private static final String MAIN = MODULE + "src/main/java/lesson01/exercise/";
    private static final String TEST = MODULE + "src/test/java/lesson01/exercise/";

    private static final List<String> KINDS = List.of(
            "empty",
            "all byte values",
            "twice",
            "two at once/static state",
            "every way out closes",
            "subclasses and look-alikes",
            "clocks",
            "blocking streams",
            "reading ahead",
            "partial writes/flush",
            "hostile peers",
            "ports and addresses",
            "close before/during/after",
            "descriptors after forty",
            "charset",
            "locale",
            "interrupts",
            "model checker pairs");

    /**
     * With its tests, its stub, which is the learner's file too, its README and its catalogue of kinds; without solution
     * and mistakes.
     */
    public static ToyCourse forLearners(Path root) {
        return new ToyCourse(root)
                .write("lesson01-toys/pom.xml", "<project><name>Toys</name></project>")
                .write(TEST + "TwiceTest.java", """
                        package lesson01.exercise;

                        import peerkit.grading.Check;
                        import peerkit.grading.ExerciseTest;
                        import peerkit.grading.Task;

                        @ExerciseTest(id = "1.1", title = "Twice as much", minutes = 20)
                        class TwiceTest {
                            @Task(number = 1, points = 5, rules = "R1", against = "doubling is squaring")
                            void doubles_a_number() {
                                Check.given("3").means("it was not doubled").expect(6, Twice.of(3));
                            }

                            @Task(number = 2, points = 3, rules = "R2", against = "no number is negative")
                            void doubles_a_negative_number() {
                                Check.given("-3").means("the sign was lost").expect(-6, Twice.of(-3));
                            }

                            @Task(number = 3, points = 2, rules = "R3", against = "an int holds any number")
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
                        - **R1** A number is doubled.
                        - **R2** Its sign stays.
                        - **R3** What is too large is refused.

                        ## Example
                        ## Check it
                        `mvn test -pl lesson01-toys/exercises -am -Dtest=TwiceTest`
                        ## Hints
                        <details><summary>Hint 1</summary>Add.</details>
                        <details><summary>Hint 2</summary>Multiply.</details>
                        <details><summary>Hint 3</summary>Exactly.</details>
                        ## Learnt
                        """)
                .write(
                        FOLDER + "kinds.md",
                        "| kind | answer |\n| --- | --- |\n| limits | yes: task 3 |\n"
                                + KINDS.stream()
                                        .map(kind -> "| " + kind + " | no: there is only a number |\n")
                                        .collect(Collectors.joining()));
    }

    /** With all that an exercise needs, but the messages of its mistakes. */
    public static ToyCourse complete(Path root) {
        return forLearners(root)
                .solution(RIGHT)
                .mistake("squares", "1, 2, 3", "R1", "return n * n;")
                .mistake("adds-two", "1, 2, 3", "R1", "return n + 2;")
                .mistake("forgets-the-sign", "2", "R2", "return Math.multiplyExact(2, Math.abs(n));")
                .mistake("overflows", "3", "R3", "return 2 * n;")
                .mistake("does-nothing", "1, 2, 3", "R1, R3", "return n;");
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

    public ToyCourse mistake(String name, String caughtBy, String breaks, String body) {
        String header = "// believes: what is not so\n// caught by: " + caughtBy + "\n// breaks: " + breaks + "\n";
        return mistake(name, header + twice(body));
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

    public List<Exercise> exercises() {
        return Exercises.in(root).all();
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
