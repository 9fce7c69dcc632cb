package coursetools.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learncli.Checkout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stubs and solutions of all exercises; .ci/run tries their alternatives and mistakes as well. */
@Tag("proof")
class RealExercisesTest {

    @Test
    @Timeout(value = 400, unit = TimeUnit.SECONDS)
    void every_solution_is_accepted_and_no_stub() {
        Path root = Checkout.root();

        ProofReport report = new Proof(root, root, ProofOptions.ofEveryBuild()).of(List.of());

        System.out.print(report.table()); // for whoever reads the build's output
        assertThat(report.isGreen()).as(() -> "the proof\n" + report.wrong()).isTrue();
    }
}
