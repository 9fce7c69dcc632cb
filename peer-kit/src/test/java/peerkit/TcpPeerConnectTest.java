package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.condition.OS.LINUX;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;

@LeavesNothingBehind
class TcpPeerConnectTest {

    private static final int MORE_THAN_ALL_BUFFERS = 64 << 20; // bytes

    @Test
    void has_the_address_that_the_other_side_sees() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var peer = TcpPeer.connect(listener.getLocalPort());
                var accepted = listener.accept()) {
            assertThat(accepted.getRemoteSocketAddress()).isEqualTo(peer.localAddress());
        }
    }

    @Test
    @EnabledOnOs(LINUX)
    void knows_whether_it_has_been_accepted() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var peer = TcpPeer.connect(listener.getLocalPort())) {
            assertThat(peer.isAccepted()).isFalse();
            try (var accepted = listener.accept()) {
                assertThat(accepted.isConnected()).isTrue();
                assertThat(peer.isAccepted()).isTrue();
            }
        }
    }

    @Test
    void says_that_the_connection_was_refused() {
        try (var closed = ClosedPort.open()) {
            assertThat(Failure.of(() -> TcpPeer.connect("alice", closed.port())))
                    .isEqualTo("""
                    alice: connects to port %d
                      expected  a connection
                      received  refused (Connection refused)
                      means     nobody listens on that port: the server has not started, has already ended, or uses another port
                    """.formatted(closed.port()));
        }
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void says_that_nobody_answered() {
        try (var full = FullBacklog.open()) {
            assertThat(Failure.of(() -> TcpPeer.connect("alice", full.port(), true, Duration.ofMillis(50))))
                    .isEqualTo("""
                    alice: connects to port %d
                      expected  a connection
                      received  no answer within 50 ms
                      means     the listener's backlog is full: it has stopped accepting clients, or too many of them connect at once
                    """.formatted(full.port()));
        }
    }

    @Test
    void leaves_no_socket_behind_when_refused() {
        try (var closed = ClosedPort.open()) {
            Leftovers before = Leftovers.before();

            assertThatThrownBy(() -> TcpPeer.connect(closed.port())).isInstanceOf(AssertionError.class);

            assertThat(before.openedSockets()).isZero();
        }
    }

    @Test
    void a_peer_that_never_reads_blocks_anybody_who_writes_to_it() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var peer = TcpPeer.connectAndNeverRead("sleeper", listener.getLocalPort());
            try (var accepted = listener.accept()) {
                var written = new FutureTask<Throwable>(() -> catchThrowable(() -> write(accepted)));
                new Thread(written, "writer").start();
                peer.send("x"); // the other direction stays free
                assertThat(accepted.getInputStream().read()).isEqualTo('x');
                assertThat(written.isDone()).isFalse();

                peer.close();

                assertThat(written.get()).as("what ended the write").isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void a_peer_that_never_reads_expects_nothing() {
        try (var listener = TcpListener.open();
                var peer = TcpPeer.connectAndNeverRead("sleeper", listener.port())) {
            assertThatThrownBy(peer::readLine)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("sleeper never reads, so it can't do this: it expects a line");
        }
    }

    private static void write(Socket to) throws IOException {
        to.getOutputStream().write(new byte[MORE_THAN_ALL_BUFFERS]);
    }
}
