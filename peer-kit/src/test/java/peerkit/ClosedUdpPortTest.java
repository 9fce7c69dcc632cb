package peerkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@LeavesNothingBehind
class ClosedUdpPortTest {

    @AutoClose
    final ClosedUdpPort closed = ClosedUdpPort.open();

    @Test
    @EnabledOnOs(OS.LINUX) // the only system where this is measured
    void a_datagram_to_it_is_answered_with_port_unreachable() throws Exception {
        try (var client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            client.connect(InetAddress.getLoopbackAddress(), closed.port());
            client.setSoTimeout((int) Patience.LIMIT.toMillis());
            client.send(new DatagramPacket(new byte[1], 1));

            assertThatThrownBy(() -> client.receive(new DatagramPacket(new byte[1], 1)))
                    .isInstanceOf(PortUnreachableException.class);
        }
    }

    @Test
    void nobody_else_can_receive_there() {
        assertThatThrownBy(() -> new DatagramSocket(closed.port(), InetAddress.getLoopbackAddress()).close())
                .isInstanceOf(BindException.class);
    }
}
