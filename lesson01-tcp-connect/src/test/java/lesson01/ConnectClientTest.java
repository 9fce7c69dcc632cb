package lesson01;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import peerkit.ClosedPort;
import peerkit.Console;
import peerkit.FullBacklog;
import peerkit.LeavesNothingBehind;
import peerkit.TcpListener;

@LeavesNothingBehind
class ConnectClientTest {

    private static final String NOTHING = "";

    @Test
    void asks_for_host_and_port_and_says_where_it_got_to() {
        try (var listener = TcpListener.open()) {
            Console console = Console.typed("127.0.0.1", Integer.toString(listener.port()));

            assertThat(run(console)).isZero();

            assertThat(console.out().text())
                    .matches("Socket created\n"
                            + "Enter the target host name to connect: Enter the target port number: "
                            + "Socket connected to 127.0.0.1 on port %1$d\n".formatted(listener.port())
                            + "Reached 127\\.0\\.0\\.1:%d in \\d+\\.\\d ms\n".formatted(listener.port()));
            assertThat(console.err().text()).isEqualTo(NOTHING);
        }
    }

    @Test
    void asks_for_nothing_when_both_are_arguments() {
        try (var listener = TcpListener.open()) {
            Console console = Console.silent(); // a question would wait for ever

            assertThat(run(console, "127.0.0.1", Integer.toString(listener.port())))
                    .isZero();

            assertThat(console.out().lines()).hasSize(3);
        }
    }

    @Test
    void asks_for_the_port_alone_when_the_host_is_an_argument() {
        try (var listener = TcpListener.open()) {
            Console console = Console.typed(Integer.toString(listener.port()));

            assertThat(run(console, "127.0.0.1")).isZero();

            assertThat(console.out().text()).doesNotContain("host name").contains("Enter the target port number: ");
        }
    }

    @Test
    void says_in_two_lines_that_it_was_refused() {
        try (var nobody = ClosedPort.open()) {
            Console console = Console.silent();

            assertThat(run(console, "127.0.0.1", Integer.toString(nobody.port())))
                    .isEqualTo(1);

            assertThat(console.err().lines())
                    .containsExactly(
                            "Failed to connect to 127.0.0.1 on port " + nobody.port(),
                            "Reason: connection refused: the host answered, but no program listens on that port (is the server running?)");
            assertThat(console.out().text()).isEqualTo("Socket created\n");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows refuses when the backlog is full")
    void says_in_two_lines_that_its_time_ran_out() {
        try (var full = FullBacklog.open()) {
            Console console = Console.silent();

            assertThat(run(console, "127.0.0.1", Integer.toString(full.port()), "1"))
                    .isEqualTo(1);

            assertThat(console.err().lines())
                    .containsExactly(
                            "Failed to connect to 127.0.0.1 on port " + full.port(),
                            "Reason: timed out: no answer came in time; the host is down, too busy, or behind a firewall");
        }
    }

    @Test
    void end_of_input_at_either_question_ends_it_politely() {
        Console atHost = Console.typed();
        Console atPort = Console.typed("127.0.0.1");

        assertThat(run(atHost)).isZero();
        assertThat(run(atPort)).isZero();

        assertThat(atHost.out().text()).isEqualTo("Socket created\nEnter the target host name to connect: \n");
        assertThat(atPort.out().text()).endsWith("Enter the target port number: \n");
    }

    @Test
    void an_input_that_cannot_be_read_gets_one_line_and_status_1() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Bad file descriptor");
            }
        };
        Console console = Console.silent();

        assertThat(ConnectClient.run(new String[0], broken, console.out().stream(), console.err().stream()))
                .isEqualTo(1);

        assertThat(console.err().text()).isEqualTo("Cannot read from the terminal\n");
    }

    @Test
    void wrong_arguments_get_one_line_and_status_2() {
        assertThat(complaintAbout("localhost", "http"))
                .isEqualTo("Port must be a whole number from 1 to 65535, not 'http'");
        assertThat(complaintAbout("localhost", "0")).contains("1 to 65535, not '0'");
        assertThat(complaintAbout("localhost", "65536")).contains("1 to 65535, not '65536'");
        assertThat(complaintAbout("localhost", "+80")).contains("1 to 65535, not '+80'");
        assertThat(complaintAbout("localhost", "٨٠")).contains("1 to 65535, not '٨٠'");
        assertThat(complaintAbout("localhost", "80", "0")).contains("1 to 999, not '0'");
        assertThat(complaintAbout("", "80")).startsWith("Host must be a name or an address, not ''.");
        assertThat(complaintAbout("8000")).startsWith("Host must be a name or an address, not '8000'.");
        assertThat(complaintAbout("--help")).startsWith("Arguments: [host] [port]");
        assertThat(complaintAbout("localhost", "80", "5", "more")).startsWith("Too many arguments.");
    }

    @Test
    void a_wrong_port_at_the_question_gets_one_line_and_status_2() {
        Console console = Console.typed("localhost", "http");

        assertThat(run(console)).isEqualTo(2);

        assertThat(console.err().text()).isEqualTo("Port must be a whole number from 1 to 65535, not 'http'\n");
    }

    private static String complaintAbout(String... arguments) {
        Console console = Console.silent();
        assertThat(run(console, arguments)).isEqualTo(2);
        assertThat(console.out().text()).isEqualTo(NOTHING);
        assertThat(console.err().lines()).hasSize(1);
        return console.err().lines().get(0);
    }

    private static int run(Console console, String... arguments) {
        return ConnectClient.run(arguments, console.in(), console.out().stream(), console.err().stream());
    }
}
