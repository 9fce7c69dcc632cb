package learncli.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import peerkit.Program;

/** A server takes its port, and the descriptors for its clients. */
class ListeningTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Entry(value = "address-already-in-use", shows = "java.net.BindException: Address already in use")
    void two_servers_on_one_port(Shown shown) throws IOException {
        try (var first = new ServerSocket(0, 50, LOOPBACK)) {
            shown.thrownBy(() -> {
                // @start region=address-already-in-use
                int port = first.getLocalPort(); // of a server that listens
                var second = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
                // @end
                second.close();
            });
        }
    }

    @Entry(value = "address-already-in-use", shows = "java.net.BindException: Address already in use")
    void two_udp_servers_on_one_port(Shown shown) throws IOException {
        try (var first = new DatagramSocket(0, LOOPBACK)) {
            shown.thrownBy(() -> new DatagramSocket(first.getLocalPort(), LOOPBACK));
        }
    }

    @Entry(value = "cannot-assign-requested-address", shows = "java.net.BindException: Cannot assign requested address")
    void the_address_is_not_of_this_machine(Shown shown) throws IOException {
        Assumptions.assumeTrue(setting("ip_nonlocal_bind") == 0, "this machine binds addresses of others, too");
        shown.thrownBy(() -> {
            // @start region=cannot-assign-requested-address
            InetAddress elsewhere = InetAddress.getByName("203.0.113.5"); // not an address of this machine
            var listener = new ServerSocket(8000, 50, elsewhere);
            // @end
            listener.close();
        });
    }

    @Entry(value = "permission-denied", shows = "java.net.BindException: Permission denied")
    void a_port_below_1024_is_for_the_administrator(Shown shown) throws IOException {
        Assumptions.assumeFalse(mayTakePort80(), "this user may listen on port 80");
        shown.thrownBy(() -> {
            // @start region=permission-denied
            var listener = new ServerSocket(80, 50, InetAddress.getLoopbackAddress());
            // @end
            listener.close();
        });
    }

    /** In the administrator's place, too: the system gives the same error, and Java turns it into the same text. */
    @Entry(value = "permission-denied", shows = "java.net.BindException: Permission denied")
    void a_datagram_to_all_needs_leave(Shown shown) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.setBroadcast(false);
            var toAll = new InetSocketAddress("127.255.255.255", 12345);
            shown.thrownBy(() -> socket.send(new DatagramPacket(new byte[1], 1, toAll)));
        }
    }

    /** See capabilities(7): CAP_NET_BIND_SERVICE is bit 10. */
    private static boolean mayTakePort80() throws IOException {
        long capabilities = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .findFirst()
                .orElse(0);
        return setting("ip_unprivileged_port_start") <= 80 || (capabilities >> 10 & 1) == 1;
    }

    /** A setting of Linux, see ip(7). It is read with one large read: these files have nothing for a second one. */
    private static int setting(String name) throws IOException {
        Path file = Path.of("/proc/sys/net/ipv4").resolve(name);
        return Integer.parseInt(Files.readAllLines(file).get(0));
    }

    /** In a process of its own: this one's descriptors are Maven's, too. */
    @Entry(value = "too-many-open-files", shows = "java.net.SocketException: Too many open files")
    void sockets_are_never_closed(Shown shown) {
        try (var program = Program.of(NeverCloses.class).descriptors(64).start()) {
            assertThat(program.awaitExit()).as(program.err().text()).isZero();
            shown.text(program.out().text().strip());
        }
    }

    static final class NeverCloses {

        /** The system closes them all when the process ends. */
        public static void main(String[] args) {
            List<ServerSocket> opened = new ArrayList<>(); // so that no garbage collection closes them
            try {
                // @start region=too-many-open-files
                while (true) {
                    opened.add(new ServerSocket(0)); // and nobody closes it
                }
                // @end
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }
}
