package coursetools.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PortsTest {

    @Test
    void each_number_that_may_be_a_port_counts_as_one() {
        assertThat(Ports.in("tap --slice 5 --delay 1000 8000 127.0.0.1:12345")).containsExactly(8000, 12345);
        assertThat(Ports.in("args.length == 1 ? 1233 : 4096; 1024; 1_000_000; 65536; x12345; 123456"))
                .containsExactly(1233, 4096);
    }

    @Test
    void some_numbers_are_ports_by_what_stands_around_them() {
        assertThat(Ports.surelyIn("int PORT = 1233; int BUFFER = 4096; int TIME = 2000;"))
                .containsExactly(1233);
        assertThat(Ports.surelyIn("new ServerSocket(1234, 5000, here); new Socket(here(), 1235); int a = 5000;"))
                .containsExactly(1234, 1235);
        assertThat(Ports.surelyIn("new InetSocketAddress(\"127.0.0.1\", 12345); new DatagramSocket(); f(4096);"))
                .containsExactly(12345);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void a_session_waits_for_a_port_that_another_has_and_for_no_other() throws Exception {
        Ports first = Ports.take(ports(12323, 12324));
        FutureTask<Ports> second = new FutureTask<>(() -> Ports.take(ports(12322, 12323)));
        new Thread(second).start();

        Ports.take(ports(12325)).close(); // blocks if it waits for the first

        assertThat(second).isNotDone();
        first.close();
        second.get().close(); // blocks until it has them
    }

    @Test
    void a_port_that_no_session_has_and_somebody_uses_is_told() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket tcp = new ServerSocket(0, 1, here);
                DatagramSocket udp = new DatagramSocket(0, here)) {
            for (int port : List.of(tcp.getLocalPort(), udp.getLocalPort())) {
                assertThatThrownBy(() -> Ports.awaitFree(port, Duration.ZERO))
                        .hasMessage("another program on this machine uses port " + port + ": end it");
            }
        }
    }

    private static SortedSet<Integer> ports(Integer... numbers) {
        return new TreeSet<>(List.of(numbers));
    }
}
