package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ManualClockTest {

    final ManualClock clock = new ManualClock();

    @Test
    void stands_still_until_it_is_moved() {
        long start = clock.getAsLong();
        assertThat(clock.getAsLong()).isEqualTo(start);

        clock.advance(Duration.ofMillis(2));
        clock.advance(Duration.ofNanos(3));

        assertThat(clock.getAsLong() - start).isEqualTo(2_000_003);
        assertThat(clock.elapsed()).isEqualTo(Duration.ofNanos(2_000_003));
    }

    @Test
    void does_not_go_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
                .withMessage("a clock does not go back: PT-0.000000001S");
        assertThat(clock.elapsed()).isEqualTo(Duration.ZERO);
    }
}
