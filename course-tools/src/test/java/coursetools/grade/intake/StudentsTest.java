package coursetools.grade.intake;

import static coursetools.grade.intake.ClassFolder.TWICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coursetools.grade.Student;
import coursetools.grade.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose submission is it? */
class StudentsTest {

    @TempDir
    private Path tests;

    private ClassFolder folder;

    @BeforeEach
    void begin() {
        folder = ClassFolder.in(tests);
    }

    private List<Student> students() {
        return folder.handedIn().submissions().stream().map(Submission::student).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ada/Twice.java, ada, ''",
        "Ada Lovelace_4711_assignsubmission_file/Twice.java, Ada Lovelace, Participant 4711",
        "Ada Lovelace_4711_assignsubmission_file_/Twice.java, Ada Lovelace, Participant 4711",
        "Ada Lovelace_4711_assignsubmission_file_Twice.java, Ada Lovelace, Participant 4711",
        "lovelaceada_4711_9922_Twice.java, lovelaceada, 4711",
        "lovelaceada_LATE_4711_9922_Twice-3.java, lovelaceada, 4711",
        "D'Arcy O’Neil/Twice.java, D'Arcy O’Neil, ''",
        "李小龙_7_assignsubmission_file/Twice.java, 李小龙, Participant 7",
        "Ольга Иванова/Twice.java, Ольга Иванова, ''",
        "नेहा/Twice.java, नेहा, ''"
    })
    void the_name_says_who_handed_in(String path, String name, String id) {
        folder.file(path, TWICE);

        assertThat(students()).extracting(Student::name, Student::id).containsExactly(tuple(name, id));
        assertThat(folder.submission().classes()).hasSize(1);
    }

    @Test
    void the_zip_of_a_class_is_read_as_its_folder() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Ada Lovelace_4711_assignsubmission_file/src/Twice.java", TWICE);
        files.put("Ada Lovelace_4712_assignsubmission_file_Twice.java", TWICE);
        files.put("lovelaceada_LATE_4711_9922_Twice-3.java", TWICE);
        files.put("bob/Twice.java", TWICE);
        files.put("bob/../../Twice.java", TWICE);
        files.put("carol.zip", "no zip");
        files.put("../Twice.java", TWICE);
        files.put("Twice.java", TWICE);
        files.put("__MACOSX/bob/._Twice.java", TWICE);
        Path zip = Files.write(tests.resolve("class.zip"), ClassFolder.zip(files));
        files.remove("bob/../../Twice.java");
        files.remove("../Twice.java");
        files.forEach(folder::file);

        HandedIn inZip = new Intake(folder.exercises(), folder.exercises()).of(zip, tests.resolve("grades"));

        List<Submission> inFolder = folder.handedIn().submissions();
        assertThat(inZip.notes())
                .containsExactly(
                        "../Twice.java was not taken: its name leads out of the zip.",
                        "Twice.java was not taken: its name doesn't say whose it is.");
        assertThat(inZip.submissions().get(2).notes())
                .containsExactly("../../Twice.java was not taken: its name leads out of the zip.");
        assertThat(inZip.submissions())
                .extracting(Submission::student, Submission::classes)
                .containsExactlyElementsOf(inFolder.stream()
                        .map(same -> tuple(same.student(), same.classes()))
                        .toList());
    }

    @Test
    void a_file_whose_name_has_a_line_end_is_its_students() throws IOException {
        Path zip = Files.write(tests.resolve("class.zip"), ClassFolder.zip("ada/my\nTwice.java", TWICE));

        HandedIn inZip = new Intake(folder.exercises(), folder.exercises()).of(zip, tests.resolve("grades"));

        assertThat(inZip.submissions())
                .extracting(submission -> submission.student().name())
                .containsExactly("ada");
    }

    @Test
    void an_empty_folder_in_the_zip_of_a_class_is_told() throws IOException {
        Path zip = Files.write(tests.resolve("class.zip"), ClassFolder.zip("bob/", ""));

        HandedIn inZip = new Intake(folder.exercises(), folder.exercises()).of(zip, tests.resolve("grades"));

        assertThat(inZip.submissions()).flatExtracting(Submission::notes).containsExactly("There is no Java file.");
    }

    @Test
    void a_zip_of_a_class_that_is_damaged_is_told() throws IOException {
        Path zip = Files.writeString(tests.resolve("class.zip"), "no zip");

        assertThatThrownBy(() -> new Intake(folder.exercises(), folder.exercises()).of(zip, tests))
                .hasMessage("class.zip can't be opened; it may be damaged, or no zip.");
    }

    @Test
    void a_zip_is_its_students() {
        folder.file("ada.zip", ClassFolder.zip("Twice.java", TWICE));
        folder.file("babbagecharles_12_34_work.zip", ClassFolder.zip("Twice.java", TWICE));

        assertThat(students()).extracting(Student::name).containsExactly("ada", "babbagecharles");
    }

    @Test
    void an_archive_that_is_not_opened_is_its_students_all_the_same() {
        folder.file("ada.tar.gz", "").file("bob.rar", "");

        assertThat(students()).extracting(Student::name).containsExactly("ada", "bob");
    }

    @Test
    void what_one_student_has_handed_in_in_parts_is_one_submission() {
        folder.file("lovelaceada_4711_1_Twice.java", TWICE).file("lovelaceada_4711_2_notes.pdf", "");
        folder.file("Bob_3_assignsubmission_file/Twice.java", TWICE)
                .file("Bob_3_assignsubmission_onlinetext/online.html", "");

        assertThat(students()).extracting(Student::name).containsExactly("Bob", "lovelaceada");
    }

    @Test
    void two_students_of_one_name_have_folders_of_their_own() {
        folder.file("Ada Lovelace_4711_assignsubmission_file/Twice.java", TWICE);
        folder.file("Ada Lovelace_4712_assignsubmission_file/Twice.java", TWICE);
        folder.file("ada-lovelace/Twice.java", TWICE);

        assertThat(students())
                .extracting(Student::folder)
                .containsExactly("Ada-Lovelace", "Ada-Lovelace-4712", "ada-lovelace-2");
    }

    @ParameterizedTest
    @CsvSource({
        "D'Arcy O’Neil, D-Arcy-O-Neil",
        "...---, student",
        "Zoë  Müller, Zoë-Müller",
        "नेहा, नेहा",
        "🙂, student"
    })
    void the_folder_has_a_name_that_works_everywhere(String name, String expected) {
        Student student = new StudentFolders().student(new Owner(name, ""));

        assertThat(student.folder()).isEqualTo(expected);
        assertThat(student.name()).isEqualTo(name);
    }

    @Test
    void a_name_that_controls_the_terminal_is_shown_as_text() {
        folder.file("\u001b[2Jada\n/Twice.java", TWICE);

        assertThat(students())
                .extracting(Student::name, Student::folder)
                .containsExactly(tuple("\\x1b[2Jada\\n", "2Jada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"__MACOSX/._ada", ".DS_Store", "grades/ada/feedback.md"})
    void what_nobody_handed_in_is_left_out(String file) {
        folder.file(file, "");

        assertThat(folder.handedIn()).isEqualTo(new HandedIn(List.of(), List.of()));
    }

    @Test
    void a_file_that_belongs_to_nobody_is_told() throws IOException {
        folder.file("Twice.java", TWICE);
        Files.createSymbolicLink(folder.path().resolve("eve"), tests);

        assertThat(folder.handedIn())
                .isEqualTo(new HandedIn(
                        List.of(),
                        List.of(
                                "Twice.java was not taken: its name doesn't say whose it is.",
                                "eve was not taken: its name doesn't say whose it is.")));
    }
}
