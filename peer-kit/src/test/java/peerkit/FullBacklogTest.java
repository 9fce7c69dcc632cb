package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.LINUX;
import static org.junit.jupiter.api.condition.OS.MAC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

@LeavesNothingBehind
@EnabledOnOs({LINUX, MAC})
class FullBacklogTest {

    @Test
    void no_client_gets_an_answer() throws IOException {
        try (var full = FullBacklog.open()) {
            assertThat(full.address().getPort()).isEqualTo(full.port());
            for (int milliseconds : List.of(1, 20, 50)) {
                try (var client = new Socket()) {
                    assertThatThrownBy(() -> client.connect(full.address(), milliseconds))
                            .isInstanceOf(SocketTimeoutException.class);
                }
            }
        }
    }

    @Test
    @EnabledOnOs(LINUX) // others may have a largest backlog that is smaller
    void gives_up_on_a_backlog_that_does_not_get_full() {
        Leftovers before = Leftovers.before();

        assertThatThrownBy(() -> FullBacklog.open(250))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("can't fill a backlog of 250")
                .hasRootCauseMessage("200 clients are connected, and the backlog is still not full");

        assertThat(before.openedSockets()).isZero();
    }
}
