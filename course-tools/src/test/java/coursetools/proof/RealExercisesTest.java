package coursetools.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learncli.Checkout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The exercises of the course, each proven with one of its mistakes in every build; .ci/run proves all of them. */
@Tag("proof")
class RealExercisesTest {

    @Test
    @Timeout(value = 400, unit = TimeUnit.SECONDS)
    void tests_accept_every_solution_and_refuse_a_mistake() {
        Path root = Checkout.root();

        ProofReport report = new Proof(root, root, ProofOptions.sampled()).of(List.of());

        System.out.print(report.table()); // for whoever reads the build's output
        assertThat(report.isGreen()).as(() -> "the proof\n" + report.wrong()).isTrue();
    }
}
