package coursetools.grade.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coursetools.grade.Gradebook;
import coursetools.grade.GradedClass;
import coursetools.grade.GradedSubmission;
import coursetools.grade.GradedTask;
import coursetools.grade.Grading;
import coursetools.grade.Student;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import coursetools.grade.report.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import learncli.course.Exercise;
import learncli.course.Folders;
import learncli.grading.ExerciseTests;
import learncli.grading.ToyCourse;
import learncli.terminal.Bar;
import learncli.terminal.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a grading that only says yes, and notes whom it was asked about. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ClassRunTest {

    private static final Submission ADA = submission("Ada", "// hers");
    private static final Submission BOB = submission("Bob", "// his");

    @TempDir
    private Path tests;

    private Path grades;
    private List<Exercise> exercises;
    private String settings = "";
    private Set<ReportFormat> formats = Set.of(ReportFormat.GRADESCOPE);
    private final StringWriter out = new StringWriter();
    private final List<String> graded = new ArrayList<>();

    @BeforeEach
    void begin() {
        exercises = ToyCourse.forLearners(tests.resolve("course")).exercises();
        grades = tests.resolve("grades");
    }

    private static Submission submission(String name, String source) {
        SubmittedClass submitted = new SubmittedClass("1.1", "Twice.java", source, Map.of());
        return new Submission(new Student(name, "", name), List.of(submitted), List.of("A note."));
    }

    private final class SaysYes implements Grading {
        @Override
        public GradedSubmission grade(Submission submission) {
            String name = submission.student().name();
            if (name.equals("Trouble")) {
                throw Trouble.failed("no JVM");
            }
            graded.add(name);
            GradedTask.Status status = name.equals("Hanna") ? GradedTask.Status.NOT_RUN : GradedTask.Status.PASSED;
            GradedTask task = new GradedTask(1, "doubles", 10, status, "");
            GradedClass result = new GradedClass(
                    "1.1",
                    GradedClass.State.GRADED,
                    "",
                    List.of(task),
                    "",
                    submission.classes().get(0));
            return new GradedSubmission(
                    submission.student(),
                    List.of(result),
                    submission.asGiven(),
                    submission.notes(),
                    true,
                    submission.complete());
        }

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public List<ExerciseTests> tests() {
            return exercises.stream()
                    .map(exercise -> new ExerciseTests(exercise, "Twice", 10, 1, List.of()))
                    .toList();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private Gradebook run(Submission... submissions) throws InterruptedException {
        RunDisplay display = new RunDisplay(new Bar(new PrintWriter(out, true), false), 80, submissions.length);
        return new ClassRun(
                        new SaysYes(),
                        new Fingerprint(exercises, exercises, settings),
                        new ResultFolder(grades),
                        formats,
                        display)
                .run(List.of(submissions));
    }

    @Test
    void writes_files_for_each_student_and_for_the_class() throws Exception {
        Gradebook gradebook = run(ADA, BOB);

        assertThat(gradebook.submissions())
                .extracting(result -> result.student().name())
                .containsExactly("Ada", "Bob");
        assertThat(grades.resolve("Ada/feedback.md")).content().startsWith("# Ada: 10 of 10 points");
        assertThat(grades.resolve("Bob/results.json")).exists();
        assertThat(grades.resolve("gradebook.html")).exists();
        assertThat(grades.resolve("gradebook.csv")).exists();
    }

    @Test
    void says_of_each_student_what_was_graded_and_what_was_noted() throws Exception {
        run(ADA);

        assertThat(out.toString().lines()).containsExactly("Ada                       1.1 10 of 10", "  A note.");
    }

    @Test
    void says_of_a_class_that_some_of_its_tasks_were_not_run() throws Exception {
        run(submission("Hanna", "// hangs"));

        assertThat(out.toString().lines()).first().isEqualTo("Hanna                     1.1 0 of 10 (stopped early)");
    }

    @Test
    void says_of_an_exercise_that_it_was_not_clear_which_class_is_meant() throws Exception {
        run(new Submission(ADA.student(), ADA.classes(), Map.of("1.2", "Two files."), List.of(), List.of(), true));

        assertThat(out.toString().lines())
                .containsExactly("Ada                       1.1 10 of 10   1.2 not graded: Two files.");
    }

    @Test
    void takes_over_what_has_not_changed() throws Exception {
        Gradebook first = run(ADA, BOB);
        Gradebook second = run(ADA, submission("Bob", "// better"));

        assertThat(graded).containsExactly("Ada", "Bob", "Bob");
        assertThat(second.submissions().get(0)).isEqualTo(first.submissions().get(0));
    }

    @Test
    void grades_again_if_the_tests_have_changed() throws Exception {
        run(ADA);
        Files.writeString(exercises.get(0).test(), "// changed");
        run(ADA);

        assertThat(graded).containsExactly("Ada", "Ada");
    }

    @Test
    void grades_again_if_other_settings_are_chosen() throws Exception {
        run(ADA);
        settings = "--allow java.io.File";
        run(ADA);

        assertThat(graded).containsExactly("Ada", "Ada");
    }

    @Test
    void the_first_class_for_another_exercise_changes_only_the_reports_of_the_others() throws Exception {
        run(ADA);
        Exercise first = exercises.get(0);
        Exercise other = new Exercise("1.2", first.root(), first.module(), first.packageName(), "Thrice");
        exercises = List.of(first, other);
        run(ADA);

        assertThat(graded).containsExactly("Ada");
        assertThat(grades.resolve("Ada/feedback.md")).content().startsWith("# Ada: 10 of 20 points");
    }

    @Test
    void another_format_needs_no_grading() throws Exception {
        run(ADA);
        formats = Set.of(ReportFormat.EXERCISM);
        run(ADA);

        assertThat(graded).containsExactly("Ada");
        assertThat(grades.resolve("Ada/exercism/1.1/results.json")).exists();
    }

    @Test
    void what_was_written_into_the_course_itself_does_not_count() throws Exception {
        run(ADA);
        Files.writeString(exercises.get(0).learnersFile(), "// the teacher tries something");
        run(ADA);

        assertThat(graded).containsExactly("Ada");
    }

    @Test
    void grades_again_if_the_students_folder_was_deleted() throws Exception {
        run(ADA);
        Folders.delete(grades.resolve("Ada"));
        run(ADA);

        assertThat(graded).containsExactly("Ada", "Ada");
        assertThat(grades.resolve("Ada/feedback.md")).exists();
    }

    @Test
    void grades_again_if_what_was_kept_is_damaged() throws IOException, InterruptedException {
        run(ADA);
        Files.writeString(grades.resolve(".kept/Ada.json"), "{\"fingerprint\":");
        run(ADA);

        assertThat(graded).containsExactly("Ada", "Ada");
    }

    @Test
    void a_run_that_was_broken_off_goes_on_where_it_stopped() throws Exception {
        assertThatThrownBy(() -> run(ADA, submission("Trouble", ""), BOB)).hasMessage("no JVM");
        graded.clear();
        run(ADA, BOB);

        assertThat(graded).doesNotContain("Ada");
        assertThat(grades.resolve("Bob/feedback.md")).exists();
    }
}
