package lesson04;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class WatchdogTest {

    @Test
    void does_not_count_a_client_once_it_is_closed() throws IOException {
        try (var watchdog = new Watchdog(Duration.ofMinutes(1));
                var other = new Socket()) {
            Watchdog.Client client = watchdog.watch(new Socket());
            watchdog.watch(other);
            assertThat(watchdog.count()).isEqualTo(2);

            client.close();

            assertThat(watchdog.count()).isEqualTo(1);
        }
    }

    @Test
    void closes_at_once_a_client_that_comes_when_it_watches_no_more() throws IOException {
        Watchdog watchdog = new Watchdog(Duration.ofMinutes(1));
        watchdog.close();

        try (var late = new Socket()) {
            watchdog.watch(late);

            assertThat(late.isClosed()).isTrue();
            assertThat(watchdog.count()).isZero();
        }
    }
}
