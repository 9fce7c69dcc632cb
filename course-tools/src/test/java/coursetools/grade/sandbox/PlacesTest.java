package coursetools.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import coursetools.grade.GradedClass;
import coursetools.grade.Student;
import coursetools.grade.Submission;
import coursetools.grade.SubmittedClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import learncli.course.Exercise;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PlacesTest {

    private final Set<ProcessHandle> before = processes();

    private static Set<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    private Set<ProcessHandle> started() {
        Set<ProcessHandle> started = processes();
        started.removeAll(before);
        return started;
    }

    @Test
    void JVMs_are_started_when_something_is_graded_and_at_the_end_nothing_is_left(@TempDir Path root) {
        Set<String> allowed =
                Set.of("java.nio.file.Files", "java.nio.file.Path", "java.nio.file.attribute.FileAttribute");
        String source = ToyCourse.twice("try { System.out.println(java.nio.file.Files.createTempFile(null, null)); }"
                + " catch (java.io.IOException e) { throw new AssertionError(e); } " + ToyCourse.RIGHT);
        SubmittedClass leaves = new SubmittedClass("1.1", "Twice.java", source, Map.of());
        List<Exercise> exercises = ToyCourse.forLearners(root).exercises();
        Path left;
        try (SubmissionGrader grader = new SubmissionGrader(root, exercises, Protection.NONE, allowed)) {
            assertThat(grader.tests()).hasSize(1);
            assertThat(started()).isEmpty();

            GradedClass graded = grader.grade(new Submission(new Student("Ada", "", "ada"), List.of(leaves), List.of()))
                    .classes()
                    .get(0);
            assertThat(graded.why()).isEmpty();
            left = Path.of(graded.output().lines().findFirst().orElseThrow());
            assertThat(left).exists();
            assertThat(started()).isNotEmpty();
        }

        assertThat(left.getParent()).doesNotExist();
        assertThat(started()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void what_could_not_be_started_is_not_tried_again(@TempDir Path root) {
        Submission nothing = new Submission(new Student("Ada", "", "ada"), List.of(), List.of());
        List<Exercise> exercises = ToyCourse.forLearners(root).exercises();
        String java = System.getProperty("java.home");
        try (SubmissionGrader grader = new SubmissionGrader(root, exercises, Protection.NONE, Set.of())) {
            System.setProperty("java.home", root.toString()); // where no JVM is
            Throwable first = catchThrowable(() -> grader.grade(nothing));

            assertThat(first).hasMessageStartingWith("Can't start a JVM");
            assertThatThrownBy(() -> grader.grade(nothing)).isSameAs(first);
        } finally {
            System.setProperty("java.home", java);
        }
    }
}
