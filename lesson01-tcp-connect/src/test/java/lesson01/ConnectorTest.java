package lesson01;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import lesson01.Outcome.Connected;
import lesson01.Outcome.Failed;
import lesson01.terminal.Reason;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import peerkit.ClosedPort;
import peerkit.FullBacklog;
import peerkit.LeavesNothingBehind;
import peerkit.TcpListener;

@LeavesNothingBehind
class ConnectorTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Test
    void connects_to_a_listener_and_tells_its_address_and_the_time_it_took() throws IOException {
        try (var listener = TcpListener.open()) {
            Outcome outcome = connect(listener.port(), TIMEOUT);

            assertThat(outcome)
                    .asInstanceOf(InstanceOfAssertFactories.type(Connected.class))
                    .satisfies(connected -> {
                        assertThat(connected.address()).isEqualTo(listener.address());
                        assertThat(connected.took()).isBetween(Duration.ofNanos(1), TIMEOUT);
                    });
        }
    }

    @Test
    void ends_the_connection_without_sending_anything() throws IOException {
        try (var listener = TcpListener.open()) {
            connect(listener.port(), TIMEOUT);

            try (var server = listener.accept()) {
                server.expectEndOfStream();
            }
        }
    }

    @Test
    void is_refused_by_a_port_on_which_nobody_listens() throws IOException {
        try (var port = ClosedPort.open()) {
            assertThat(connect(port.port(), TIMEOUT)).satisfies(failedWith(Reason.REFUSED));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows refuses when the backlog is full")
    void times_out_when_the_backlog_is_full_and_not_before_its_timeout() throws IOException {
        try (var full = FullBacklog.open()) {
            Duration timeout = Duration.ofMillis(250);
            long start = System.nanoTime();

            Outcome outcome = connect(full.port(), timeout);

            assertThat(outcome).satisfies(failedWith(Reason.TIMED_OUT));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isGreaterThan(timeout.minusMillis(5)); // the system may be a moment early
        }
    }

    @Test
    void closes_the_socket_it_was_given_whatever_came_of_it() throws IOException {
        try (var listener = TcpListener.open();
                var nobody = ClosedPort.open()) {
            Socket connected = Connector.createSocket();
            Connector.connect(connected, "127.0.0.1", listener.port(), TIMEOUT);
            Socket refused = Connector.createSocket();
            Connector.connect(refused, "127.0.0.1", nobody.port(), TIMEOUT);

            assertThat(connected.isClosed()).isTrue();
            assertThat(refused.isClosed()).isTrue();
        }
    }

    private static Outcome connect(int port, Duration timeout) throws IOException {
        return Connector.connect(Connector.createSocket(), "127.0.0.1", port, timeout);
    }

    private static ThrowingConsumer<Outcome> failedWith(Reason reason) {
        return outcome -> assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(Failed.class))
                .extracting(failed -> Reason.reasonFor(failed.error()))
                .isEqualTo(reason);
    }
}
