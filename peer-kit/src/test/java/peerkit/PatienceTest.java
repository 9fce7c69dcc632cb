package peerkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void waits_until_the_condition_holds() {
        AtomicInteger looks = new AtomicInteger();

        assertThat(Patience.waitUntil(() -> looks.incrementAndGet() == 3, Patience.LIMIT))
                .isTrue();

        assertThat(looks).hasValue(3);
    }

    @Test
    void looks_at_least_once() {
        assertThat(Patience.waitUntil(() -> true, Duration.ZERO)).isTrue();
        assertThat(Patience.waitUntil(() -> false, Duration.ZERO)).isFalse();
    }

    @Test
    void gives_up_when_interrupted_and_keeps_the_interrupt() {
        Thread.currentThread().interrupt();

        assertThat(Patience.waitUntil(() -> false, Patience.LIMIT)).isFalse();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tells_durations_in_words() {
        assertThat(Patience.inWords(Duration.ofSeconds(8))).isEqualTo("8 s");
        assertThat(Patience.inWords(Duration.ofMillis(1500))).isEqualTo("1500 ms");
        assertThat(Patience.inWords(Duration.ofMillis(50))).isEqualTo("50 ms");
    }

    @Test
    void never_asks_a_socket_to_wait_for_ever() {
        assertThat(Patience.socketTimeout(Duration.ZERO)).isEqualTo(1);
        assertThat(Patience.socketTimeout(Duration.ofNanos(-5))).isEqualTo(1);
        assertThat(Patience.socketTimeout(Duration.ofMillis(20))).isEqualTo(20);
        assertThat(Patience.socketTimeout(Duration.ofDays(100))).isEqualTo(Integer.MAX_VALUE);
    }
}
