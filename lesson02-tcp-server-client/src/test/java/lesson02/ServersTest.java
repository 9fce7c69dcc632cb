package lesson02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import lesson02.AnyServer.Kind;
import lesson02.terminal.Show;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peerkit.LeavesNothingBehind;
import peerkit.Leftovers;
import peerkit.TcpPeer;

/** What both servers do: serve one client after another, whatever happens to it, and stop when they are closed. */
@LeavesNothingBehind
class ServersTest {

    @ParameterizedTest
    @EnumSource
    void serves_the_next_client_when_one_has_ended(Kind kind) throws IOException {
        try (var server = Running.start(kind);
                var first = TcpPeer.connect("first", server.port());
                var second = TcpPeer.connect("second", server.port())) {
            first.send("hello\n").expectLine(kind.answer);
            second.send("hello\n");
            first.halfClose().expectEndOfStream();

            second.expectLine(kind.answer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void serves_the_next_client_when_one_resets_the_connection(Kind kind) throws IOException {
        try (var server = Running.start(kind);
                var first = TcpPeer.connect("first", server.port());
                var second = TcpPeer.connect("second", server.port())) {
            first.send("hello\n").expectLine(kind.answer);
            String address = Show.address(first.localAddress());

            first.reset();

            second.send("hello\n").expectLine(kind.answer);
            server.console.out().awaitLine("Lost client " + address + ": ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void serves_the_next_client_when_one_closes_before_its_answer(Kind kind) throws IOException {
        try (var server = Running.start(kind)) {
            TcpPeer.connect("first", server.port()).send(new byte[100_000]).close();

            try (var second = TcpPeer.connect("second", server.port())) {
                second.send("hello\n").expectLine(kind.answer);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_where_it_listens_and_who_connects(Kind kind) throws IOException {
        try (var server = Running.start(kind);
                var client = TcpPeer.connect(server.port())) {
            client.halfClose().expectEndOfStream();

            assertThat(server.console.out().awaitPort()).isEqualTo(server.port());
            server.console.out().await("""
                    Server is waiting for a connection, listening on 127.0.0.1:%d
                    Client connected from %s
                    Server is waiting for a connection, listening on 127.0.0.1:%d
                    """.formatted(
                            server.port(), Show.address(client.localAddress()), server.port()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_hangs_up_on_the_client_being_served_and_ends_serve(Kind kind) throws Exception {
        try (var server = Running.start(kind);
                var client = TcpPeer.connect(server.port())) {
            client.send("hello\n").expectLine(kind.answer); // so it is being served

            server.stop();

            client.expectEndOfStream();
            assertThat(server.hasEnded()).isTrue();
            assertThat(server.console.out().text()).doesNotContain("Lost client");
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_ends_a_server_that_waits_for_a_client(Kind kind) throws Exception {
        try (var server = Running.start(kind)) {
            server.console.out().awaitPort();

            server.stop();
            server.stop(); // a second time does nothing

            assertThat(server.hasEnded()).isTrue();
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server.port()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_leaves_no_thread_and_no_socket(Kind kind) throws Exception {
        Leftovers before = Leftovers.before();
        try (var server = Running.start(kind);
                var client = TcpPeer.connect(server.port())) {
            client.send("hello\n").expectLine(kind.answer);
        }
        before.expectNone();
    }
}
