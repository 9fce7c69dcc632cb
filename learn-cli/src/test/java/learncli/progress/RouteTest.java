package learncli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import learncli.MadeUpCourse;
import learncli.course.Digest;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./learn next}, and what the map says of each lesson: chapter, demo, steps, exercises. */
class RouteTest {

    @TempDir
    private Path root;

    private ToyCourse toys;
    private MadeUpCourse course;

    @BeforeEach
    void a_course_of_two_lessons() {
        toys = ToyCourse.complete(root);
        course = MadeUpCourse.in(root)
                .lesson("lesson01-toys", "Toys", "Toys are to be played with.")
                .write("docs/lesson01-toys.md", "# Toys\n")
                .write("lesson01-toys/src/main/java/lesson01/demo/Demo.java", program("lesson01.demo", "Demo", ""))
                .write("lesson01-toys/src/main/java/lesson01/Step1One.java", program("lesson01", "Step1One", "Step 1."))
                .write(
                        "lesson01-toys/src/main/java/lesson01/Step2Two.java",
                        program("lesson01", "Step2Two", "Step 2.\n\n<p>New since {@link Step1One}: all."))
                .write("lesson01-toys/src/main/java/lesson01/Toy.java", program("lesson01", "Toy", ""))
                .steps();
    }

    private static String program(String packageName, String name, String comment) {
        return "package " + packageName + ";\n/** " + comment + " */\nclass " + name
                + " { public static void main(String[] args) {} }\n";
    }

    private String next() {
        return course.learn("next").out();
    }

    @Test
    void a_lesson_goes_from_its_chapter_and_demo_over_its_steps_to_its_exercises() {
        assertThat(next()).isEqualTo("""
                Next: read the chapter of lesson 1, and play its demo
                  read    docs/lesson01-toys.md
                  demo    ./learn demo 1
                """);
        course.learn("demo", "1");
        assertThat(next()).isEqualTo("""
                Next: step 1 of lesson 1, Step1One
                  run     ./learn run 1 Step1One
                  read    lesson01-toys/src/main/java/lesson01/Step1One.java
                  steps   ./learn steps 1   lists them all
                """);
        course.learn("run", "1", "1");
        assertThat(next()).isEqualTo("""
                Next: step 2 of lesson 1, Step2Two
                  run     ./learn run 1 Step2Two
                  read    lesson01-toys/src/main/java/lesson01/Step2Two.java
                  change  ./learn diff 1 1 2
                  steps   ./learn steps 1   lists them all
                """);
        course.learn("run", "1", "step2two");
        assertThat(next()).startsWith("Next: 1.1 Twice: twice as much\n");
    }

    @Test
    void the_map_says_what_is_done_of_each_lesson_and_shows_the_exercises_of_the_learner_s_own() {
        course.learn("demo", "1");
        course.learn("run", "1", "2");
        course.learn("run", "1", "Toy");

        assertThat(course.learn().out()).isEqualTo("""
                A made-up course  demo  steps   exercises
                1  Toys           yes   1 of 2  0 of 1
                4  Many clients         0 of 3

                Lesson 1: Toys are to be played with.
                   1.1 Twice           not started  0 of 10   twice as much

                Next: 1.1 Twice: twice as much
                  task    lesson01-toys/exercises/1.1-twice/README.md
                  write   lesson01-toys/exercises/src/main/java/lesson01/exercise/Twice.java
                  check   ./learn check 1.1
                  watch   ./learn watch 1.1   checks it each time you save it
                  later?  ./learn run 4 Step1ThreadPerClient   goes on with lesson 4
                All exercises: ./learn --all   Help: ./learn help
                """);
        assertThat(course.learn("--all").out())
                .contains("\n\nLesson 1: Toys are to be played with.\n   1.1 Twice  ")
                .doesNotContain("\nLesson 4: "); // it has no exercises
    }

    @Test
    void exercises_can_be_left_for_later_and_the_lessons_go_on() {
        course.learn("demo", "1");
        course.learn("run", "1", "2");

        assertThat(next()).contains("\n  later?  ./learn run 4 Step1ThreadPerClient   goes on with lesson 4\n");
        course.learn("run", "4", "1");
        assertThat(next())
                .startsWith("Next: 1.1 Twice")
                .endsWith("\n  later?  ./learn run 4 Step2Pool   goes on with lesson 4\n");
    }

    @Test
    void whoever_has_begun_the_exercises_is_not_sent_back_to_the_demo() {
        toys.learnersFile("half-typed");

        assertThat(next()).startsWith("Next: 1.1 Twice: twice as much, which you have begun\n");
    }

    @Test
    void when_all_exercises_are_solved_what_was_never_run_is_left() {
        Path file = toys.exercises().get(0).learnersFile();
        toys.learnersFile(ToyCourse.twice(ToyCourse.RIGHT));
        course.write(
                ".learn/progress.properties",
                "1.1=2026-01-02T03:04:05Z,3 3 10 %1$s,3 3 10 %1$s,0,false".formatted(Digest.of(file)));

        assertThat(next()).startsWith("Next: step 1 of lesson 4, Step1ThreadPerClient\n");
        course.learn("run", "4", "3");
        assertThat(next()).isEqualTo("You have done everything.\n");
    }

    @Test
    void a_title_too_long_for_a_narrow_terminal_is_cut() {
        course.lesson("lesson09-long", "A lesson whose title is a good deal longer than it need be", "");

        assertThat(course.learn(false, 60, new String[0]).out())
                .contains("""
                A made-up course                     demo  steps   exercises
                1  Toys                              no    0 of 2  0 of 1
                """, "\n9  A lesson whose title is a goo...\n");
    }

    @Test
    void what_can_t_be_noted_stops_no_program() throws Exception {
        Files.createDirectories(root.resolve(".learn"));
        Files.writeString(root.resolve(".learn/played"), "in the way");

        MadeUpCourse.Answer answer = course.learn("demo", "1");

        assertThat(answer.program()).isPresent();
        assertThat(answer.out() + answer.err()).isEmpty();
    }
}
