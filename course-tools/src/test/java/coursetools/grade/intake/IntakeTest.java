package coursetools.grade.intake;

import static coursetools.grade.intake.ClassFolder.TWICE;
import static coursetools.grade.intake.ClassFolder.zip;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of a submission, and what is said about it. */
class IntakeTest {

    private static final String WITHOUT_PACKAGE = TWICE.replace("package lesson01.exercise;\n\n", "");

    @TempDir
    private Path tests;

    private ClassFolder folder;

    @BeforeEach
    void begin() {
        folder = ClassFolder.in(tests);
    }

    private void takes(String file, String source, String... notes) {
        Submission submission = folder.submission();
        assertThat(submission.notes()).containsExactly(notes);
        assertThat(submission.classes()).containsExactly(new SubmittedClass("1.1", file, source, Map.of()));
    }

    private void takesNothing(String... notes) {
        Submission submission = folder.submission();
        assertThat(submission.notes()).containsExactly(notes);
        assertThat(submission.classes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Twice.java", "src/main/java/lesson01/exercise/Twice.java", "my work/wrong/Twice.java"})
    void the_class_may_be_anywhere(String path) {
        folder.file("ada/" + path, TWICE);
        takes(path, TWICE);
    }

    @Test
    void a_missing_package_is_put_in_and_lines_keep_their_numbers() {
        folder.file("ada/Twice.java", "// mine\n/* package no; */" + WITHOUT_PACKAGE);
        takes(
                "Twice.java",
                "// mine\n/* package no; */package lesson01.exercise; " + WITHOUT_PACKAGE,
                "Twice.java has no package line: it was graded in the package lesson01.exercise.");
    }

    @Test
    void a_wrong_package_is_put_right() {
        folder.file("ada/Twice.java", TWICE.replace("lesson01.exercise", "de.example\n.ada"));
        takes(
                "Twice.java",
                TWICE,
                "Twice.java is in the package de.example.ada: it was graded in the package lesson01.exercise.");
    }

    @Test
    void a_package_line_without_its_semicolon_ends_with_the_line() {
        String rest = "\n\nimport java.util.List;\n\nclass Twice {}\n";
        folder.file("ada/Twice.java", "package de.example" + rest);
        takes(
                "Twice.java",
                "package lesson01.exercise" + rest,
                "Twice.java is in the package de.example: it was graded in the package lesson01.exercise.");
    }

    @Test
    void a_byte_order_mark_is_left_out() {
        folder.file("ada/Twice.java", "\ufeff" + TWICE);
        takes("Twice.java", TWICE);
    }

    @Test
    void a_file_in_utf_16_is_told() {
        folder.file("ada/Twice.java", TWICE.getBytes(UTF_16));
        takes("Twice.java", TWICE, "Twice.java is not in UTF-8: it was read as UTF-16.");
    }

    @Test
    void what_is_not_utf_8_is_windows_1252() {
        String text = TWICE + "// Zoë – ”quoted”\n";
        folder.file("ada/Twice.java", text.getBytes(Charset.forName("windows-1252")));
        takes("Twice.java", text, "Twice.java is not in UTF-8: it was read as windows-1252.");
    }

    @Test
    void zips_in_zips_are_opened() {
        folder.file("ada.zip", zip("work/inner.zip", zip("src/Twice.java", TWICE)));
        takes("ada.zip/work/inner.zip/src/Twice.java", TWICE);
    }

    @Test
    void a_folder_may_hold_a_zip_beside_what_was_in_it() {
        folder.file("ada/work.zip", zip("Twice.java", TWICE)).file("ada/work/Twice.java", TWICE);
        takes("work.zip/Twice.java", TWICE);
    }

    @Test
    void what_macos_and_git_leave_behind_is_left_out() {
        folder.file("ada/Twice.java", TWICE)
                .file("ada/__MACOSX/._Twice.java", "x")
                .file("ada/._Twice.java", "x")
                .file("ada/.git/Twice.java", "x")
                .file("ada/target/Twice.java", "x");
        takes("Twice.java", TWICE);
    }

    @Test
    void in_a_clone_of_the_course_only_what_students_write_counts() {
        String main = "lesson01-toys/exercises/src/main/java/lesson01/exercise/Twice.java";
        folder.file("ada/course/" + main, TWICE)
                .file("ada/course/learn-cli/pom.xml", "")
                .file("ada/course/lesson01-toys/exercises/1.1-twice/stub/Twice.java", "x")
                .file("ada/course/lesson01-toys/exercises/1.1-twice/solution/Twice.java", "y")
                .file("ada/course/lesson01-toys/src/main/java/lesson01/Twice.java", "z");
        takes("course/" + main, TWICE);
    }

    @Test
    void a_class_as_it_was_given_is_not_graded() throws IOException {
        String stub = Files.readString(folder.exercises().get(0).stub());
        folder.file("ada/Twice.java", stub.replace("\n", "  \r\n"));
        takesNothing("Not graded, because nothing was written: 1.1.");
        assertThat(folder.submission().asGiven()).containsExactly("1.1");
    }

    @Test
    void of_canvas_files_the_newest_is_graded() {
        folder.file("lovelaceada_4711_1_Twice.java", TWICE + "// first\n")
                .file("lovelaceada_4711_2_Twice-1.java", TWICE + "// second\n")
                .file("lovelaceada_4711_3_Twice-10.java", TWICE);
        Submission submission = folder.submission();

        assertThat(submission.classes().get(0).source()).isEqualTo(TWICE);
        assertThat(submission.notes()).containsExactly("Twice-10.java was graded, the newest of several.");
    }

    @Test
    void of_two_different_files_none_is_graded() {
        folder.file("ada/a/Twice.java", TWICE).file("ada/b/Twice (1).java", TWICE + "// other\n");
        takesNothing();
        assertThat(folder.submission().unclear())
                .isEqualTo(Map.of("1.1", "There are different files: a/Twice.java, b/Twice (1).java."));
    }

    @Test
    void a_file_in_the_right_package_is_preferred() {
        folder.file("ada/Twice.java", TWICE).file("ada/old/Twice.java", WITHOUT_PACKAGE);
        takes("Twice.java", TWICE);
    }

    @Test
    void a_name_with_other_capitals_is_told() {
        folder.file("ada/twice.JAVA", TWICE);
        takes("twice.JAVA", TWICE, "twice.JAVA was graded as Twice.java.");
    }

    @Test
    void classes_that_it_names_are_taken_with_it() {
        folder.file("ada/Twice.java", WITHOUT_PACKAGE + "// Adder\n")
                .file("ada/Adder.java", "class Adder extends Base {}")
                .file("ada/Base.java", "class Base {}")
                .file("ada/Unused.java", "class Unused {}")
                .file("ada/other/Base.java", "package other; class Base {}");
        Submission submission = folder.submission();

        assertThat(submission.classes().get(0).helpers())
                .isEqualTo(Map.of(
                        "Adder.java", "package lesson01.exercise; class Adder extends Base {}",
                        "Base.java", "package lesson01.exercise; class Base {}"));
        assertThat(submission.notes()).contains("Taken with Twice.java: Adder.java, Base.java.");
    }

    @Test
    void the_courses_own_classes_are_not_replaced() {
        folder.file("ada/Twice.java", TWICE + "// TwiceTest\n")
                .file("ada/TwiceTest.java", "package lesson01.exercise; class TwiceTest {}");
        takes(
                "Twice.java",
                TWICE + "// TwiceTest\n",
                "The course's own files were used instead of these, which differ: TwiceTest.java.");
    }

    @Test
    void an_empty_submission_is_told() throws IOException {
        Files.createDirectories(folder.path().resolve("ada"));
        takesNothing("There is no Java file.");
    }

    @Test
    void a_submission_of_other_files_is_told() {
        folder.file("ada/essay.docx", "").file("ada/Twice.txt", "");
        takesNothing("There is no Java file, only Twice.txt, essay.docx.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Twice.java.txt", "Twice.java (1).TXT", "Twice-1.java.txt"})
    void an_ending_that_Windows_hides_is_told(String name) {
        folder.file("ada/" + name, TWICE);
        takes(name, TWICE, name + " was graded as Twice.java. Windows may hide the ending .txt from you.");
    }

    @Test
    void a_file_without_the_ending_txt_is_preferred() {
        folder.file("ada/Twice.java", TWICE).file("ada/Twice.java.txt", TWICE + "// old\n");
        takes("Twice.java", TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"work.rar", "work.7z", "work.tar.gz"})
    void an_archive_that_is_no_zip_is_told(String name) {
        folder.file("ada/" + name, "");
        takesNothing(
                name + " was not taken: only zips are opened. Unpack it, or hand in a zip.", "There is no Java file.");
    }

    @Test
    void an_empty_class_is_told() {
        folder.file("ada/Twice.java", "\ufeff\n");
        takesNothing();
        assertThat(folder.submission().unclear()).isEqualTo(Map.of("1.1", "Twice.java is empty."));
    }

    @Test
    void a_submission_of_other_classes_is_told() {
        folder.file("ada/Thrice.java", "class Thrice {}");
        takesNothing("No class of an exercise is among the files: Thrice.java.");
    }

    @Test
    void links_are_not_followed() throws IOException {
        folder.file("ada/notes.txt", "");
        Path secret = Files.writeString(tests.resolve("secret.java"), TWICE);
        Files.createSymbolicLink(folder.path().resolve("ada/Twice.java"), secret);
        Files.createSymbolicLink(folder.path().resolve("ada/all"), tests);
        takesNothing(
                "Twice.java was not taken: it is a link.",
                "all was not taken: it is a link.",
                "There is no Java file, only notes.txt.");
    }

    @Test
    void a_pipe_is_not_opened() throws Exception {
        folder.file("ada/notes.txt", "");
        Path pipe = folder.path().resolve("ada/Twice.java");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        takesNothing("Twice.java was not taken: it is not a plain file.", "There is no Java file, only notes.txt.");
    }

    @Test
    void a_folder_with_the_name_of_a_file_is_told() {
        folder.file("ada/Twice.java/Twice.txt", "");
        takesNothing("Twice.java was not taken: it is a folder.", "There is no Java file, only Twice.java/Twice.txt.");
    }

    @Test
    void a_link_in_a_zip_is_not_followed() throws IOException {
        Path zip = folder.file("ada/notes.txt", "").path().resolve("ada/work.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            ZipArchiveEntry link = new ZipArchiveEntry("Twice.java");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            out.putArchiveEntry(link);
            out.write("/etc/passwd".getBytes(UTF_8));
            out.closeArchiveEntry();
        }
        takesNothing("work.zip/Twice.java was not taken: it is a link.", "There is no Java file, only notes.txt.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Twice.java", "/etc/Twice.java", "C:\\Twice.java", "a/../../Twice.java"})
    void a_name_that_leads_out_of_a_zip_is_refused(String name) {
        folder.file("ada/work.zip", zip(name, TWICE));
        takesNothing(
                "work.zip/" + name.replace('\\', '/') + " was not taken: its name leads out of the zip.",
                "There is no Java file.");
    }

    @Test
    void a_damaged_zip_is_told() {
        folder.file("ada.zip", "PK, but no zip");
        takesNothing(
                "ada.zip was not taken: it can't be opened; it may be damaged, or no zip.", "There is no Java file.");
    }

    @Test
    void a_large_file_is_refused_and_the_rest_is_graded() {
        folder.file("ada/Twice.java", TWICE).file("ada/Big.java", new byte[300 << 10]);
        takes("Twice.java", TWICE, "Big.java was not taken: it is larger than 256 KB.");
    }

    @Test
    void a_file_that_a_zip_makes_huge_is_refused() {
        folder.file("ada.zip", zip("Twice.java", new byte[200 << 20]));
        takesNothing("ada.zip/Twice.java was not taken: it is larger than 256 KB.", "There is no Java file.");
    }

    @Test
    void a_large_zip_is_not_opened() {
        byte[] content = new byte[51 << 20];
        new Random(1).nextBytes(content);
        folder.file("ada.zip", content);
        takesNothing("ada.zip was not taken: it is larger than 50 MB.", "There is no Java file.");
    }

    @Test
    void more_than_200_files_are_too_many() {
        for (int i = 0; i < 250; i++) {
            folder.file("ada/z/Helper" + (100 + i) + ".java", "");
        }
        folder.file("ada/Twice.java", TWICE);
        takes(
                "Twice.java",
                TWICE,
                "z/Helper299.java and what follows was not taken: there are more than 200 Java files, or more than"
                        + " 2 MB of them.");
    }

    @Test
    void file_names_are_cleaned() {
        folder.file("ada/\u001b[2J/Twice.java", TWICE).file("ada/\u202e.java", new byte[300 << 10]);
        takes("\\x1b[2J/Twice.java", TWICE, "\\u202e.java was not taken: it is larger than 256 KB.");
    }
}
