package coursetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import learncli.MadeUpCourse;
import learncli.grading.ToyCourse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class ProveCommandTest {

    @TempDir
    private Path root;

    private MadeUpCourse.Answer prove(String... arguments) {
        return new MadeUpCourse(root, CourseTools::commands).learn(arguments);
    }

    @Test
    void a_proof_that_succeeds_prints_the_table_and_ends_with_status_0() {
        ToyCourse.forLearners(root);

        MadeUpCourse.Answer answer = prove("prove", "1.1");

        assertThat(answer.out())
                .startsWith("id    class ")
                .contains("proven: 1 stub, 0 solutions, 0 alternatives, 0 mistakes in ");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
    }

    @Test
    void a_proof_that_fails_says_why_before_the_table_and_ends_with_status_1() {
        ToyCourse.forLearners(root).stub("return 0;");

        MadeUpCourse.Answer answer = prove("prove");

        assertThat(answer.out())
                .startsWith("1.1 Twice, stub: task 1 (doubles a number) failed, and must end as not attempted\n")
                .contains("\nproven: 0 stubs, ");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void a_course_without_exercises_has_nothing_to_prove() {
        MadeUpCourse.Answer answer = prove("prove");

        assertThat(answer.out()).isEqualTo("There are no exercises: nothing to prove.\n");
        assertThat(answer.status()).isZero();
    }

    @Test
    void to_prove_something_no_times_is_refused() {
        MadeUpCourse.Answer answer = prove("prove", "--times", "0");

        assertThat(answer.err()).isEqualTo("--times 0 would prove nothing: give a number from 1 on.\n");
        assertThat(answer.status()).isEqualTo(2);
    }
}
