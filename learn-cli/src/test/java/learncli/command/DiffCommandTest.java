package learncli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import learncli.MadeUpCourse;
import learncli.MadeUpCourse.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {

    private static final String SOURCES = "lesson04-many/src/main/java/lesson04/";

    private static final String MAIN = "public static void main(String[] a) {} }\n";

    @TempDir
    private Path root;

    private MadeUpCourse course;

    @BeforeEach
    void a_lesson_with_three_steps_and_a_finished_program() {
        course = MadeUpCourse.in(root).steps();
    }

    /** Adds steps 4 and 5 with these sources below their package line. */
    private void steps(String first, String second) {
        course.write(SOURCES + "Step4Old.java", "package lesson04;\n" + first)
                .write(SOURCES + "Step5New.java", "package lesson04;\n" + second);
    }

    @Test
    void what_is_new_stands_before_the_changes_of_the_code() {
        Answer answer = course.learn("diff", "4", "2", "3");

        assertThat(answer.out()).isEqualTo("""
                New since Step2Pool: the limit counts places, not threads. A Semaphore holds one
                permit per place; the accepting thread takes one, and the client's thread gives
                it back, whichever way the conversation ends.

                --- Step2Pool.java
                +++ Step3AtMost.java
                @@ -22,16 +23,36 @@
                 public final class Step3AtMost {
                \s
                -    private static final int THREADS = 2;
                +    private static final int PLACES = 2;
                \s
                     public static void main(String[] args) throws IOException {
                         serve(new ServerSocket(1233, 50, InetAddress.getLoopbackAddress()));
                     }
                \s
                     static void serve(ServerSocket listener) throws IOException {
                -        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
                +        Semaphore places = new Semaphore(PLACES);
                         while (true) {
                             Socket client = listener.accept();
                -            pool.execute(() -> Step1ThreadPerClient.talk(client)); // never blocks: with no thread free, the task queues
                +            if (places.tryAcquire()) {
                +                new Thread(() -> talk(client, places)).start();
                +            } else {
                +                refuse(client);
                +            }
                         }
                     }
                +
                +    private static void talk(Socket client, Semaphore places) {
                +        try {
                +            Step1ThreadPerClient.talk(client);
                +        } finally {
                +            places.release();
                +        }
                +    }
                +
                +    private static void refuse(Socket client) {
                +        try (client) {
                +            client.getOutputStream().write("Server full\\n".getBytes(UTF_8)); // cannot block: a new socket's buffer is empty
                +        } catch (IOException e) {
                +            // It has gone already: then there is nobody to tell.
                +        }
                +    }
                 }

                Not shown: changes in the comment and the imports (19 lines). To see them:
                  ./learn diff 4 2 3 --all
                """);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
    }

    @Test
    void with_all_it_is_the_whole_difference_of_the_two_files() {
        assertThat(course.learn("diff", "4", "2", "3", "--all").out())
                .contains("\n--- Step2Pool.java\n+++ Step3AtMost.java\n@@ -1,")
                .contains("\n-import java.util.concurrent.Executors;\n", "\n+import java.util.concurrent.Semaphore;\n")
                .contains("\n+ * <p>Try it: connect three times with {@code nc 127.0.0.1 1233}.\n")
                .endsWith("\n }\n");
    }

    @Test
    void the_own_name_of_a_class_and_the_book_s_marks_are_no_change() {
        steps("""
                /** Old. */
                final class Step4Old {
                    Step4Old() {}
                    // @start region=core
                    int one() {
                        return 1;
                    }
                    // @end
                    public static void main(String[] args) {
                        new Step4Old();
                    }
                }
                """, """
                /** New. */
                final class Step5New {
                    Step5New() {}
                    int one() {
                        return 1;
                    }
                    public static void main(String[] args) {
                        new Step5New();
                        new Step4Old();
                    }
                }
                """);

        assertThat(course.learn("diff", "4", "4", "5").out()).isEqualTo("""
                --- Step4Old.java
                +++ Step5New.java
                @@ -8,5 +7,6 @@
                     }
                     public static void main(String[] args) {
                         new Step5New();
                +        new Step4Old();
                     }
                 }

                Not shown: changes in the comment and the imports (2 lines). To see them:
                  ./learn diff 4 4 5 --all
                """);
    }

    @Test
    void changes_far_from_each_other_are_hunks_of_their_own() {
        String body = "int a;\n".repeat(10);
        steps(
                "class Step4Old {\nint first;\n" + body + "int last;\n" + MAIN,
                "class Step5New {\n" + body + "int last;\nint more;\n" + MAIN);

        assertThat(course.learn("diff", "4", "4", "5").out()).isEqualTo("""
                --- Step4Old.java
                +++ Step5New.java
                @@ -2,5 +2,4 @@
                 class Step5New {
                -int first;
                 int a;
                 int a;
                 int a;
                @@ -12,4 +11,5 @@
                 int a;
                 int a;
                 int last;
                +int more;
                 public static void main(String[] a) {} }
                """);
    }

    @Test
    void code_without_a_difference_is_said_to_be_the_same() {
        steps("class Step4Old {\n" + MAIN, "/** New. */\nclass Step5New {\n" + MAIN);

        assertThat(course.learn("diff", "4", "4", "5").out())
                .contains(
                        "+++ Step5New.java\nThe code is the same.\n\nNot shown: changes in the comment and the imports (1 line).");
    }

    @Test
    void on_a_terminal_what_is_gone_is_red_and_what_is_new_is_green() {
        assertThat(course.learn(true, "diff", "4", "2", "3").out())
                .contains("\u001b[31m-    private static final int THREADS = 2;\u001b[")
                .contains("\u001b[32m+    private static final int PLACES = 2;\u001b[");
    }

    @ParameterizedTest
    @CsvSource({"2, FullServer", "step2pool, fullserver", "FULLSERVER, 2"})
    void steps_and_programs_are_known_by_number_and_by_name(String a, String b) {
        assertThat(course.learn("diff", "lesson04", a, b).out())
                .contains("Step2Pool.java", "FullServer.java", "Executors.newFixedThreadPool(THREADS);");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 9         | Lesson 4 has no step 9.",
                "0 1         | Lesson 4 has no step 0.",
                "1 Step2Poll | Lesson 4 has no program 'Step2Poll'.",
            })
    void what_does_not_exist_is_answered_with_what_there_is(String typed, String what) {
        Answer answer = course.learn(("diff 4 " + typed).split(" "));

        assertThat(answer.err())
                .isEqualTo(what + " Its programs are Step1ThreadPerClient, Step2Pool, Step3AtMost, FullServer.\n");
        assertThat(answer.status()).isEqualTo(2);
    }

    @Test
    void a_step_is_not_compared_with_itself() {
        Answer answer = course.learn("diff", "4", "2", "Step2Pool");

        assertThat(answer.err()).isEqualTo("Both are Step2Pool: choose two, such as ./learn diff 4 1 2\n");
        assertThat(answer.status()).isEqualTo(2);
    }

    @Test
    void a_line_that_only_moved_to_the_right_is_no_change_unless_all_is_asked_for() {
        steps(
                "class Step4Old {\n    void run() {\n        work();\n    }\n" + MAIN,
                "class Step5New {\n    void run() {\n        while (true) {\n            work();\n        }\n    }\n"
                        + MAIN);

        assertThat(course.learn("diff", "4", "Step4Old", "Step5New").out())
                .contains("\n+        while (true) {\n             work();\n+        }\n")
                .doesNotContain("-        work();");
        assertThat(course.learn("diff", "4", "Step4Old", "Step5New", "--all").out())
                .contains("-        work();\n", "+            work();\n");
    }
}
