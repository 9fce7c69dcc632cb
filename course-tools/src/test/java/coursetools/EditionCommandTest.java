package coursetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learncli.Checkout;
import learncli.MadeUpCourse;
import learncli.course.Exercise;
import learncli.course.Exercises;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionCommandTest {

    @TempDir
    private Path root;

    @TempDir
    private Path target;

    private MadeUpCourse.Answer edition(String... arguments) {
        return new MadeUpCourse(root, CourseTools::commands).learn(arguments);
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @Test
    void it_has_what_learners_need_and_nothing_else() throws IOException {
        ToyCourse.complete(root)
                .alternative("other", ToyCourse.twice(ToyCourse.RIGHT))
                .learnersFile(ToyCourse.twice("return 2 * n; // the teacher's"))
                .write(
                        "pom.xml",
                        "<modules>\n  <module>peer-kit</module>\n  <module>course-tools</module>\n</modules>\n")
                .write("course-tools/pom.xml", "")
                .write("peer-kit/pom.xml", "")
                .write("peer-kit/target/peer-kit.jar", "")
                .write("lesson01-toys/exercises/pom.xml", "")
                .write("lesson01-toys/exercises/1.1-twice/mutants.txt", "")
                .write("lesson01-toys/src/main/java/lesson01/.Step1.java.swp", "")
                .write("lesson01-toys/src/.idea/workspace.xml", "")
                .write("lesson01-toys/target/classes/A.class", "")
                .write("grades/gradebook.csv", "the teacher's");

        MadeUpCourse.Answer answer = edition("edition", target.toString());

        assertThat(answer.out()).startsWith("Wrote " + target + ": 8 files, with one exercise and no solution.\n");
        assertThat(filesIn(target))
                .containsExactlyInAnyOrder(
                        "pom.xml",
                        "peer-kit/pom.xml",
                        "lesson01-toys/pom.xml",
                        "lesson01-toys/exercises/pom.xml",
                        "lesson01-toys/exercises/1.1-twice/README.md",
                        "lesson01-toys/exercises/1.1-twice/stub/Twice.java",
                        "lesson01-toys/exercises/src/main/java/lesson01/exercise/Twice.java",
                        "lesson01-toys/exercises/src/test/java/lesson01/exercise/TwiceTest.java");
        assertThat(target.resolve("pom.xml")).hasContent("<modules>\n  <module>peer-kit</module>\n</modules>\n");
        assertThat(target.resolve("lesson01-toys/exercises/src/main/java/lesson01/exercise/Twice.java"))
                .hasSameTextualContentAs(ToyCourse.complete(root).file("stub/Twice.java"));
    }

    @Test
    void a_link_to_what_is_left_out_becomes_plain_text() throws IOException {
        ToyCourse.complete(root).write("docs/page.md", """
                [Twice](../lesson01-toys/exercises/1.1-twice/README.md#learnt), its [folder](../lesson01-toys), and
                its [solution](../lesson01-toys/exercises/1.1-twice/solution/Twice.java); [Java](https://example.org).
                """);

        edition("edition", target.toString());

        assertThat(target.resolve("docs/page.md")).hasContent("""
                [Twice](../lesson01-toys/exercises/1.1-twice/README.md#learnt), its [folder](../lesson01-toys), and
                its solution; [Java](https://example.org).
                """);
    }

    private static boolean mentionsTheTeachersPage(Path page) {
        return page.toString().endsWith(".md") && contentOf(page.toFile()).contains("For teachers");
    }

    @Test
    void an_edition_of_the_real_course_has_no_solution_and_only_stubs() throws IOException {
        MadeUpCourse.Answer answer = new MadeUpCourse(Checkout.root(), CourseTools::commands)
                .learn("edition", target.toString(), "--exercises", "2.1,LineReader,4.2");

        assertThat(answer.out()).contains("with 2 exercises and no solution");
        List<Exercise> exercises = Exercises.in(target).all();
        assertThat(exercises).extracting(Exercise::id).containsExactly("2.1", "4.2");
        assertThat(exercises).allSatisfy(exercise -> {
            assertThat(exercise.learnersFile()).hasSameTextualContentAs(exercise.stub());
            assertThat(exercise.solution()).doesNotExist();
        });
        assertThat(filesIn(target))
                .contains(
                        "learn", "docs/README.md", "lesson02-tcp-server-client/src/main/java/lesson02/EchoServer.java")
                .noneMatch(file -> file.matches(".*/(solution|alternatives|mistakes|target)/.*|.*\\.(jar|class)"))
                .noneMatch(file -> file.startsWith("course-tools") || file.startsWith(".ci"))
                .doesNotContain("docs/for-teachers.md");
        assertThat(target.resolve("docs")).isDirectoryNotContaining(page -> mentionsTheTeachersPage(page));
        assertThat(Files.isExecutable(target.resolve("learn"))).isTrue();
        assertThat(target.resolve("pom.xml")).content().doesNotContain("course-tools");
        assertThat(target.resolve("README.md"))
                .content()
                .contains("## The exercises", "## The folders", "[2.1 LineReader](lesson02", "1.1 HostPort, ")
                .doesNotContain("## For teachers", "## For authors", "`course-tools/`", "`.ci/run`");
    }

    @Test
    void without_a_folder_the_example_is_a_new_one() {
        assertThat(edition("edition").err())
                .startsWith("./learn edition needs to know which folder, for example: ./learn edition ../sockets\n");
    }

    @Test
    void a_folder_that_is_not_empty_is_refused() throws IOException {
        ToyCourse.complete(root);
        Files.writeString(target.resolve("diary.txt"), "");

        MadeUpCourse.Answer answer = edition("edition", target.toString());

        assertThat(answer.err()).isEqualTo(target + " is not empty: name a new folder.\n");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(filesIn(target)).containsExactly("diary.txt");
    }
}
