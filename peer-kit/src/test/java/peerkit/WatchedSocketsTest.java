package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import peerkit.WatchedSockets.Attempt;

@LeavesNothingBehind
class WatchedSocketsTest {

    // RFC 5737: an address for documentation, which no machine has
    static final InetSocketAddress ADDRESS = new InetSocketAddress("192.0.2.1", 80);

    final ManualClock clock = new ManualClock();

    @AutoClose
    final WatchedSockets sockets = new WatchedSockets(clock);

    @Test
    void really_connect_unless_told_otherwise() throws IOException {
        sockets.silence(ADDRESS);
        try (var listener = TcpListener.open();
                var nobody = ClosedPort.open()) {
            Socket first = sockets.get();
            Socket second = sockets.get();

            first.connect(listener.address());
            assertThatThrownBy(() -> second.connect(nobody.address(), 5000)).isInstanceOf(ConnectException.class);

            try (var server = listener.accept()) {
                first.close();
                server.expectEndOfStream();
            }
            assertThat(sockets.all()).containsExactly(first, second);
            assertThat(sockets.attempts())
                    .containsExactly(new Attempt(listener.address(), 0), new Attempt(nobody.address(), 5000));
        }
    }

    @Test
    void tell_which_of_them_are_open() throws IOException {
        Socket first = sockets.get();
        Socket second = sockets.get();
        assertThat(sockets.open()).containsExactly(first, second);

        first.close();

        assertThat(sockets.open()).containsExactly(second);
        sockets.close();
        assertThat(sockets.open()).isEmpty();
        assertThat(second.isClosed()).isTrue();
    }

    @Test
    void get_no_answer_within_their_timeout() {
        sockets.silence();

        assertThatThrownBy(() -> sockets.get().connect(ADDRESS, 250)).isInstanceOf(SocketTimeoutException.class);

        assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void wait_without_a_timeout_until_the_system_gives_up() {
        sockets.silence(ADDRESS);

        assertThatThrownBy(() -> sockets.get().connect(ADDRESS)).isInstanceOf(ConnectException.class);

        assertThat(clock.elapsed()).isEqualTo(WatchedSockets.SYSTEM_GIVES_UP);
        assertThat(sockets.timeouts()).containsExactly(0);
    }

    @Test
    void fail_as_the_test_says_and_a_script_for_an_address_comes_first() {
        var forAll = new NoRouteToHostException("for all");
        var forOne = new ConnectException("for one");
        InetSocketAddress other = new InetSocketAddress("192.0.2.2", 80);
        sockets.fail(forAll).fail(ADDRESS, forOne, Duration.ofSeconds(3));

        assertThat(catchThrowable(() -> sockets.get().connect(other, 1))).isSameAs(forAll);
        assertThat(clock.elapsed()).isEqualTo(Duration.ZERO);
        assertThat(catchThrowable(() -> sockets.get().connect(ADDRESS, 1))).isSameAs(forOne);
        assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void throw_from_where_connect_was_called() {
        sockets.fail(ADDRESS, new ConnectException("made elsewhere"));

        Throwable thrown = catchThrowable(this::connectsSomewhere);

        assertThat(thrown.getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .contains("connectsSomewhere");
    }

    private void connectsSomewhere() throws IOException {
        sockets.get().connect(ADDRESS, 1);
    }

    @Test
    void are_neither_closed_nor_usable_after_a_failure() {
        sockets.fail(ADDRESS, new ConnectException("no"));
        try (var listener = TcpListener.open()) {
            Socket socket = sockets.get();
            assertThatThrownBy(() -> socket.connect(ADDRESS, 1)).hasMessage("no");

            assertThat(socket.isClosed()).isFalse();
            for (InetSocketAddress address : List.of(ADDRESS, listener.address())) {
                assertThatThrownBy(() -> socket.connect(address, 1))
                        .isExactlyInstanceOf(SocketException.class)
                        .hasMessage("Socket closed");
            }
        }
    }

    @Test
    void refuse_what_a_real_socket_refuses() throws IOException {
        sockets.silence();
        Socket socket = sockets.get();
        assertThatThrownBy(() -> socket.connect(ADDRESS, -1)).isInstanceOf(IllegalArgumentException.class);

        socket.close();

        assertThatThrownBy(() -> socket.connect(ADDRESS, 1)).isInstanceOf(SocketException.class);
        assertThat(clock.elapsed()).isEqualTo(Duration.ZERO);
    }

    @Test
    void can_connect_in_pretence_and_then_fail_in_all_else() throws IOException {
        Socket socket = sockets.connect().get();
        assertThat(sockets.isReadTimeoutSet()).isFalse();
        socket.setSoTimeout(1);
        assertThat(sockets.isReadTimeoutSet()).isTrue();

        socket.connect(new InetSocketAddress("192.0.2.1", 80), 1);

        assertThatThrownBy(socket::shutdownOutput).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> socket.setSoTimeout(1)).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> socket.setSoLinger(true, 0)).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> socket.setTcpNoDelay(true)).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> socket.setKeepAlive(true)).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> socket.setOption(StandardSocketOptions.TCP_NODELAY, true))
                .isInstanceOf(SocketException.class);
    }

    @Test
    void a_failed_one_can_fail_to_close_and_is_closed() throws IOException {
        RuntimeException failure = new IllegalStateException();
        Socket socket = sockets.fail(failure).failToClose().get();

        assertThatThrownBy(() -> socket.connect(new InetSocketAddress("192.0.2.1", 80)))
                .isSameAs(failure);
        assertThatThrownBy(socket::close).isInstanceOf(IOException.class);
        assertThat(socket.isClosed()).isTrue();
        socket.close();
    }
}
