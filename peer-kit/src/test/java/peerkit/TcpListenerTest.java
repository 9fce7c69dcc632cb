package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@LeavesNothingBehind
class TcpListenerTest {

    @AutoClose
    final TcpListener listener = TcpListener.open();

    @Test
    void accepts_clients_in_the_order_in_which_they_connect() {
        try (var first = TcpPeer.connect(listener.port());
                var second = TcpPeer.connect(listener.address().getPort());
                var alice = listener.accept("alice");
                var bob = listener.accept()) {
            alice.send("1\n");
            bob.send("2\n");

            first.expectLine("1");
            second.expectLine("2");
        }
    }

    @Test
    void the_accepted_peer_has_the_name_it_was_given() {
        try (var client = TcpPeer.connect(listener.port());
                var server = listener.accept("echo")) {
            client.halfClose();

            assertThat(Failure.of(server::readLine)).startsWith("echo: expects a line\n");
        }
    }

    @Test
    void says_that_no_client_came() {
        listener.patience(Duration.ofMillis(50));

        assertThat(Failure.of(listener::accept)).isEqualTo("""
                server: waits for a client
                  expected  a connection to port %d
                  received  none within 50 ms
                  means     the client didn't connect, or connected to another port
                """.formatted(listener.port()));
    }

    @Test
    void refuses_clients_once_it_is_closed() {
        int port = listener.port();

        listener.close();

        assertThatThrownBy(() -> new Socket(listener.address().getAddress(), port))
                .isInstanceOf(ConnectException.class);
        assertThatThrownBy(listener::accept)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("can't accept on port " + port)
                .hasCauseInstanceOf(IOException.class);
    }
}
