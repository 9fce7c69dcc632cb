package learncli.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import peerkit.Patience;
import peerkit.Program;

/** A server takes its port, accepts clients, and needs a descriptor for each of them. */
class ListeningTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Entry(value = "address-already-in-use", shows = "java.net.BindException: Address already in use")
    void two_servers_on_one_port(Shown shown) throws IOException {
        try (var first = new ServerSocket(0, 50, LOOPBACK)) {
            shown.thrownBy(() -> {
                // @start region=address-already-in-use
                int port = first.getLocalPort(); // a server is listening there
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
        Assumptions.assumeTrue(setting("ip_nonlocal_bind") == 0, "this machine may bind addresses that aren't its own");
        shown.thrownBy(() -> {
            // @start region=cannot-assign-requested-address
            InetAddress elsewhere = InetAddress.getByName("203.0.113.5"); // not an address of this machine
            var listener = new ServerSocket(8000, 50, elsewhere);
            // @end
            listener.close();
        });
    }

    @Entry(value = "cannot-assign-requested-address", shows = "java.net.BindException: Cannot assign requested address")
    void a_client_wants_to_connect_from_an_address_that_is_not_of_this_machine(Shown shown) throws IOException {
        Assumptions.assumeTrue(setting("ip_nonlocal_bind") == 0, "this machine may bind addresses that aren't its own");
        try (var listener = new ServerSocket(0, 50, LOOPBACK)) {
            int port = listener.getLocalPort();
            shown.thrownBy(() -> {
                // @start region=cannot-assign-requested-address-client
                InetAddress elsewhere = InetAddress.getByName("203.0.113.5");
                Socket client = new Socket("127.0.0.1", port, elsewhere, 0); // 0: from any free port there
                // @end
                client.close();
            });
        }
    }

    @Entry(value = "accept-timed-out", shows = "java.net.SocketTimeoutException: Accept timed out")
    void nobody_connects_in_time(Shown shown) throws IOException {
        try (var listener = new ServerSocket(0, 50, LOOPBACK)) {
            // @start region=accept-timed-out
            listener.setSoTimeout(50); // milliseconds
            shown.thrownBy(() -> listener.accept()); // nobody connects
            // @end
        }
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

    /** Also works for the administrator: the system reports the same error, and Java turns it into the same text. */
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

    /** A setting of Linux, see ip(7). One large read gets it all: these files return nothing to a second read. */
    private static int setting(String name) throws IOException {
        Path file = Path.of("/proc/sys/net/ipv4").resolve(name);
        return Integer.parseInt(Files.readAllLines(file).get(0));
    }

    /** In a process of its own: Maven needs this one's descriptors. */
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

    @Entry(
            value = "noclassdeffounderror",
            shows = "java.lang.NoClassDefFoundError: learncli/atlas/ListeningTest$Greeting")
    void a_class_is_needed_for_the_first_time_when_no_descriptor_is_left(Shown shown) {
        try (var program = Program.of(NeedsAClassTooLate.class).descriptors(64).start()) {
            assertThat(program.awaitExit()).as(program.err().text()).isZero();
            List<String> lines = program.out().text().lines().toList();
            assertThat(lines).as("both times").hasSize(2);
            lines.forEach(shown::text);
        }
    }

    static final class NeedsAClassTooLate {

        public static void main(String[] args) throws IOException {
            new ServerSocket(0).close(); // what close() itself needs is loaded now
            List<ServerSocket> opened = new ArrayList<>();
            try {
                while (true) {
                    opened.add(new ServerSocket(0));
                }
            } catch (IOException e) { // too many open files, as intended
                // @start region=noclassdeffounderror
                greet(); // the first use of the class Greeting, and no descriptor to read its file with
                for (ServerSocket socket : opened) {
                    socket.close();
                }
                greet(); // fails again, although there are descriptors now
                // @end
            }
        }

        private static void greet() {
            try {
                System.out.println(Greeting.text());
            } catch (NoClassDefFoundError e) {
                System.out.println(e);
            }
        }
    }

    static final class Greeting {

        static String text() {
            return "Welcome";
        }
    }

    @Entry(value = "a-stopped-server-still-accepts", shows = "java.net.SocketTimeoutException: Read timed out")
    void the_system_connects_clients_to_a_program_that_stands_still(Shown shown) throws Exception {
        try (var server = Program.start(Welcomes.class)) {
            int port = server.out().awaitPort();
            signal("STOP", server); // what Ctrl-Z does
            boolean stopped = Patience.waitUntil(() -> isStopped(server), Patience.LIMIT);
            assertThat(stopped).isTrue();
            // @start region=a-stopped-server-still-accepts
            var client = new Socket("127.0.0.1", port); // succeeds
            client.setSoTimeout(50); // milliseconds
            shown.thrownBy(() -> client.getInputStream().read()); // the server would greet each client
            // @end
            signal("CONT", server); // what the shell's fg does
            client.setSoTimeout((int) Patience.LIMIT.toMillis());
            assertThat(client.getInputStream().read()).isEqualTo('W');
            client.close();
        }
    }

    static final class Welcomes {

        public static void main(String[] args) throws IOException {
            try (var listener = new ServerSocket(0, 50, LOOPBACK)) {
                System.out.println("listening on 127.0.0.1:" + listener.getLocalPort());
                try (Socket client = listener.accept()) {
                    client.getOutputStream().write("Welcome\n".getBytes(UTF_8));
                }
            }
        }
    }

    private static void signal(String name, Program to) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(to.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** See proc_pid_stat(5): the state comes after the name in brackets, and T means stopped. */
    private static boolean isStopped(Program program) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(program.pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).startsWith("T");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
