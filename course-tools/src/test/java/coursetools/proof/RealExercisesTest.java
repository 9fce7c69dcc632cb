package coursetools.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learncli.Checkout;
import learncli.course.Exercise;
import learncli.course.Exercises;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The stubs and solutions of the exercises that no model checker looks at. .ci/run proves these and all others, with their
 * alternatives and mistakes: that takes minutes.
 */
@Tag("proof")
class RealExercisesTest {

    private final Path root = Checkout.root();
    private final List<Exercise> all = Exercises.in(root).all();

    @Test
    @Timeout(value = 400, unit = TimeUnit.SECONDS)
    void a_solution_is_accepted_and_a_stub_is_not() {
        List<String> quick = all.stream()
                .filter(exercise -> !exercise.isModelChecked())
                .map(Exercise::id)
                .toList();

        ProofReport report = new Proof(root, root, ProofOptions.ofEveryBuild()).of(quick);

        System.out.print(report.table()); // for whoever reads the build's output
        assertThat(report.isGreen()).as(() -> "the proof\n" + report.wrong()).isTrue();
    }

    @Test
    void every_folder_and_every_test_belongs_to_an_exercise() {
        assertThat(Strays.in(root, all)).isEmpty();
    }
}
