package coursetools.grade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import learncli.Checkout;
import learncli.grading.JvmStarter;
import org.junit.jupiter.api.Test;

class SelfAttackTest {

    @Test
    void no_attack_gets_out_of_the_sandbox() {
        assumeTrue(Bubblewrap.works(), "bubblewrap is not installed, or does not work here");
        try (Bubblewrap sandbox = new Bubblewrap()) {
            assertThat(SelfAttack.succeeding(sandbox.starter(0), Checkout.root()))
                    .isEmpty();
        }
    }

    @Test
    void without_a_sandbox_they_succeed() {
        assertThat(SelfAttack.succeeding(JvmStarter.PLAIN, Checkout.root()))
                .contains(
                        "read the course",
                        "write a file",
                        "connect to another program",
                        "see other programs",
                        "see the environment");
    }

    @Test
    void a_sandbox_that_starts_nothing_does_not_count_as_safe() {
        assertThat(SelfAttack.succeeding(arguments -> new ProcessBuilder("false").start(), Checkout.root()))
                .singleElement()
                .asString()
                .startsWith("end before it tried");
    }
}
