package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@LeavesNothingBehind
class ClosedPortTest {

    @AutoClose
    final ClosedPort closed = ClosedPort.open();

    @Test
    void refuses_every_client() {
        assertThat(closed.address().getPort()).isEqualTo(closed.port());
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), closed.port()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void nobody_else_can_listen_there() {
        assertThatThrownBy(() -> new ServerSocket(closed.port(), 1, InetAddress.getLoopbackAddress()).close())
                .isInstanceOf(BindException.class);
    }
}
