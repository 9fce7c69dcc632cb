package peerkit.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptedTest {

    private static void asks(Supplier<Object> call) {
        Interrupted.expect("asks", "an interrupt makes no difference", "yes", call);
    }

    @AfterEach
    void leaves_the_tests_own_thread_as_it_was() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void accepts_the_same_answer_from_a_thread_that_is_still_interrupted() {
        assertThatCode(() -> asks(() -> "yes")).doesNotThrowAnyException();
    }

    @Test
    void notices_another_answer() {
        assertThatThrownBy(() -> asks(() -> Thread.currentThread().isInterrupted() ? "no" : "yes"))
                .hasMessageContaining("when      a thread that is interrupted asks")
                .hasMessageContaining("means     an interrupt makes no difference");
    }

    @Test
    void notices_an_interrupt_that_was_cleared() {
        assertThatThrownBy(() -> asks(() -> {
                    Thread.interrupted();
                    return "yes";
                }))
                .hasMessageContaining("received  afterwards it isn't");
    }
}
