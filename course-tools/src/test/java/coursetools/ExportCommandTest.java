package coursetools;

import static org.assertj.core.api.Assertions.assertThat;

import coursetools.export.GradescopeZip;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learncli.MadeUpCourse;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    @TempDir
    private Path root;

    @BeforeEach
    void a_course() {
        ToyCourse.complete(root);
    }

    private MadeUpCourse.Answer export(String... arguments) {
        return new MadeUpCourse(root, CourseTools::commands).learn(arguments);
    }

    @Test
    void the_zip_for_Gradescope_has_its_two_scripts_the_programs_and_the_exercises_without_solutions()
            throws IOException {
        MadeUpCourse.Answer answer = export("export", "gradescope", "1.1", "--out", "out");

        assertThat(answer.out())
                .isEqualTo("Wrote out/autograder.zip.\nUpload it as the autograder of a programming assignment.\n"
                        .replace('/', root.getFileSystem().getSeparator().charAt(0)));
        try (FileSystem zip = FileSystems.newFileSystem(
                root.resolve("out/autograder.zip"), Map.of("enablePosixFileAttributes", "true"))) {
            Path top = zip.getPath("/");
            assertThat(children(top)).containsExactlyInAnyOrder("setup.sh", "run_autograder", "lib", "course");
            assertThat(Files.getPosixFilePermissions(top.resolve("run_autograder")))
                    .contains(PosixFilePermission.OWNER_EXECUTE);
            assertThat(top.resolve("run_autograder")).content().contains("--exercises 1.1 ");
            assertThat(children(top.resolve("lib")))
                    .anyMatch(jar -> jar.startsWith("picocli-"))
                    .noneMatch(jar -> jar.startsWith("plantuml"));
            assertThat(children(top.resolve("course/lesson01-toys/exercises/1.1-twice")))
                    .containsExactlyInAnyOrder("README.md", "stub");
        }
    }

    @Test
    void a_library_that_two_modules_bring_is_in_the_zip_once(@TempDir Path libraries) throws IOException {
        Path first = Files.createDirectories(libraries.resolve("a")).resolve("x.jar");
        Path second = Files.createDirectories(libraries.resolve("b")).resolve("x.jar");
        Files.writeString(first, "first");
        Files.writeString(second, "second");

        new GradescopeZip(root, List.of(), List.of(first, second)).writeTo(root.resolve("autograder.zip"));

        try (FileSystem zip = FileSystems.newFileSystem(root.resolve("autograder.zip"))) {
            assertThat(zip.getPath("/lib/x.jar")).hasContent("first");
        }
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace("/", ""))
                    .toList();
        }
    }

    @Test
    void the_workflow_grades_with_the_course_of_the_teacher_and_no_student_gives_GitHub_commands() {
        export("export", "github", "--course", "school/sockets");

        assertThat(root.resolve(".github/workflows/grade.yml"))
                .content()
                .contains("repository: school/sockets\n", "--exercises 1.1 ")
                .containsSubsequence("::stop-commands::$end", "course/learn grade", "::$end::", "GITHUB_STEP_SUMMARY")
                .doesNotContainPattern("@\\w+@");
    }

    @Test
    void Classroom_50_gets_a_script() {
        export("export", "classroom50", "Twice", "--course", "school/sockets");

        assertThat(root.resolve("autograder.py"))
                .content()
                .contains("\"https://github.com/school/sockets\"", "\"1.1\"", "result.json", "release-body.md")
                .doesNotContainPattern("@\\w+@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sockets", "school/sockets; rm", "school/\n- run: x"})
    void without_the_name_of_a_repository_there_is_no_workflow(String course) {
        MadeUpCourse.Answer answer = export("export", "github", "--course", course);

        assertThat(answer.err())
                .isEqualTo("--course is needed: the repository of this course on GitHub, such as school/sockets.\n");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(root.resolve(".github")).doesNotExist();
    }

    @Test
    void another_system_is_refused() {
        assertThat(export("export", "moodle").err())
                .isEqualTo("There is no export for 'moodle': choose gradescope, github or classroom50.\n");
    }
}
