package coursetools;

import static org.assertj.core.api.Assertions.assertThat;

import coursetools.grade.intake.ClassFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import learncli.MadeUpCourse;
import learncli.grading.ToyCourse;
import learncli.terminal.Shutdown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peerkit.Program;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("slow")
class GradeCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path tests;

    private ClassFolder folder;
    private Path course;

    @BeforeEach
    void begin() {
        folder = ClassFolder.in(tests);
        course = tests.resolve("course");
    }

    private MadeUpCourse.Answer grade(String... arguments) {
        return new MadeUpCourse(course, CourseTools::commands).learn(arguments);
    }

    @Test
    void grades_a_class_and_says_where_the_grades_are() {
        folder.file("ada/Twice.java", ClassFolder.TWICE).file("bob/Twice.java", ToyCourse.twice("return 2 * n;"));

        MadeUpCourse.Answer answer = grade("grade", "../class", "--trust-submissions");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("ada                       1.1 10 of 10\n", "bob                       1.1 8 of 10\n")
                .endsWith("\n2 submissions.\nThe grades are in grades/gradebook.html and gradebook.csv.\n");
        assertThat(answer.status()).isZero();
        assertThat(course.resolve("grades/bob/feedback.md")).content().contains("ran without a sandbox");
        assertThat(course.resolve("grades/gradebook.csv")).content().contains("bob,,,8,8");
    }

    @Test
    void what_could_not_be_graded_is_told_and_the_status_is_1() throws IOException {
        folder.file("ada/Twice.java", "class Twice {")
                .file("bob/essay.docx", "")
                .file("dan/Twice.java", ClassFolder.TWICE)
                .file("dan/notes.txt", "")
                .file("eve/Twice.java", "")
                .file("fay/Twice.java", ClassFolder.TWICE)
                .file("fay/Big.java", new byte[300 << 10])
                .file("gus/work.rar", "")
                .file("notes.txt", "");
        Files.createDirectories(folder.path().resolve("carl"));

        MadeUpCourse.Answer answer =
                grade("grade", "../class", "--exercises", "1.1", "--inside-container", "--format", "junit,exercism");

        assertThat(answer.out())
                .startsWith("notes.txt was not taken: its name doesn't say whose it is.\n")
                .contains("1.1 does not compile\n", "bob                       nothing was graded\n")
                .contains("fay                       1.1 10 of 10\n")
                .contains("\nSomething could not be graded: ada, bob, carl, eve, fay, gus.\n");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(course.resolve("grades/bob/exercism/1.1/results.json")).exists();
        assertThat(course.resolve("grades/bob/results.json")).doesNotExist();
    }

    @Test
    void an_empty_folder_is_told() {
        folder.file(".DS_Store", "");

        MadeUpCourse.Answer answer = grade("grade", "../class", "--trust-submissions");

        assertThat(answer.err())
                .isEqualTo("There is no submission in ../class: it must have a folder or a zip for each student.\n");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can't be sent Ctrl-C")
    void after_Ctrl_C_the_same_command_continues() {
        folder.file("ada/Twice.java", ClassFolder.TWICE).file("bob/Twice.java", ToyCourse.twice(ToyCourse.WAITS));
        String[] command = {
            "grade", folder.path().toString(), "--out", tests.resolve("grades").toString(), "--trust-submissions"
        };

        try (Program grade = Program.of(CourseTools.class)
                .jvm("-Dlearn.root=" + course)
                .start(command)
                .patience(PATIENCE)) {
            grade.out().patience(PATIENCE).awaitLine("ada ");
            grade.pressCtrlC();

            assertThat(grade.awaitExit()).isEqualTo(Shutdown.BY_CTRL_C);
            assertThat(grade.out().lines())
                    .last()
                    .isEqualTo("Stopped. What was graded is kept: the same command continues from here.");
        }
        folder.file("bob/Twice.java", ClassFolder.TWICE);
        assertThat(grade(command).out()).contains("2 submissions, of which 1 had not changed since");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grade | ./learn grade needs to know which folder, for example: ./learn grade class-7a",
                "grade ../class-7b.zip | There is no file or folder ../class-7b.zip.",
                "grade ../class/ada/Twice.java | ../class/ada/Twice.java is neither a folder nor a zip. If it is an archive, unpack it, and name the folder.",
                "grade ../class --format xml | There is no format 'xml'. The formats are gradescope, exercism, classroom50, junit.",
                "grade ../class --allow java.io.File,java.io.Fil | There is no class or method 'java.io.Fil' in the JDK.",
                "grade ../class --exercises 1.1,1.7 | There is no exercise '1.7'.",
                "grade ../class --trust-submissions --inside-container | Leave out either --trust-submissions or --inside-container.",
                "grade ../class --out ../class/ada | The results can't be written to ../class/ada, where the submissions are: name another folder with --out.",
                "grade ../class --out .. | The results can't be written to .., where the submissions are: name another folder with --out.",
                "grade ../class --out pom.xml | pom.xml is not a folder: name one for the results with --out.",
                "grade ../class --exercise 1.1 | There is no option '--exercise'. Did you mean: --exercises?"
            })
    void a_command_that_is_wrong_is_told_and_the_status_is_2(String command, String message) {
        folder.file("ada/Twice.java", ClassFolder.TWICE);
        new MadeUpCourse(course, CourseTools::commands).write("pom.xml", "");

        MadeUpCourse.Answer answer = grade(command.split(" "));

        assertThat(answer.err()).startsWith(message);
        assertThat(answer.status()).isEqualTo(2);
    }
}
