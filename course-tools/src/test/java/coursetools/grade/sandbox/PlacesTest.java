package coursetools.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import coursetools.grade.Student;
import coursetools.grade.Submission;
import java.nio.file.Path;
import java.util.List;
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
    void no_JVM_is_started_before_something_is_graded(@TempDir Path root) {
        List<Exercise> exercises = ToyCourse.forLearners(root).exercises();
        try (SubmissionGrader grader = new SubmissionGrader(root, exercises, Protection.NONE)) {
            assertThat(grader.tests()).hasSize(1);
            assertThat(started()).isEmpty();

            grader.grade(new Submission(new Student("Ada", "", "ada"), List.of(), List.of()));
            assertThat(started()).isNotEmpty();
        }
        assertThat(started()).noneMatch(ProcessHandle::isAlive);
    }
}
