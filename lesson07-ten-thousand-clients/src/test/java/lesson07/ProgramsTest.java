package lesson07;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Console;
import peerkit.Program;
import peerkit.TcpPeer;

/** The servers as a user starts and ends them, and what only a JVM of its own can show. */
class ProgramsTest {

    @ParameterizedTest
    @ValueSource(classes = {ThreadServer.class, EventLoopServer.class})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void ctrl_c_ends_a_server_with_no_stack_trace(Class<?> type) {
        try (var server = Program.start(type, "0");
                var client = TcpPeer.connect(server.out().awaitPort())) {
            client.expectLine("Welcome to the server");

            server.pressCtrlC();

            assertThat(server.awaitExit()).isEqualTo(130); // 128 + SIGINT
            assertThat(server.err().text()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "virtual"})
    void the_fourth_argument_chooses_the_threads(String kind) {
        try (var server = Program.start(ThreadServer.class, "0", "127.0.0.1", "1", kind);
                var first = TcpPeer.connect(server.out().awaitPort())) {
            first.expectLine("Welcome to the server");
            try (var second = TcpPeer.connect(server.out().awaitPort())) {
                second.expectLine("Server full").expectEndOfStream();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                http            | Port must be a whole number from 0 to 65535 (0: any free port), not 'http'
                0 0.0.0.0 0     | Clients must be a whole number from 1 to 100000, not '0'
                0 0.0.0.0 1 0   | Loops must be a whole number from 1 to 1000, not '0'
                0 0.0.0.0 1 1 1 | Too many arguments; they are [port] [host] [clients] [loops]
                """)
    void wrong_arguments_get_one_line_and_status_2(String arguments, String message) {
        Console console = Console.silent();

        int status = EventLoopServer.run(arguments.split(" "), console.out().stream(), console.err().stream());

        assertThat(status).isEqualTo(2);
        assertThat(console.err().text()).isEqualTo(message + "\n");
    }

    @Test
    void threads_of_an_unknown_kind_get_one_line_and_status_2() {
        Console console = Console.silent();

        int status = ThreadServer.run(
                new String[] {"0", "127.0.0.1", "1", "green"}, console.out().stream(), console.err().stream());

        assertThat(status).isEqualTo(2);
        assertThat(console.err().text()).isEqualTo("Threads must be platform or virtual, not 'green'\n");
    }

    @ParameterizedTest
    @ValueSource(classes = {ThreadServer.class, EventLoopServer.class})
    void a_hundred_megabytes_without_a_newline_fill_no_memory(Class<?> type) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        try (var server = Program.of(type).jvm("-Xmx64m").start("0");
                var endless = new Socket(
                        InetAddress.getLoopbackAddress(), server.out().awaitPort())) {
            for (int i = 0; i < 100; i++) {
                endless.getOutputStream().write(megabyte);
            }
            endless.getOutputStream().write("\nhello\n".getBytes());
            endless.shutdownOutput();
            assertThat(endless.getInputStream().readAllBytes())
                    .asString()
                    .isEqualTo("Welcome to the server\nError: a line holds at most 8192 bytes\n"
                            + "Hello I am server hello\n");
            assertThat(server.err().text()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ThreadServer.class, EventLoopServer.class})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void without_a_file_descriptor_left_it_says_so_and_goes_on(Class<?> type) {
        List<TcpPeer> clients = new ArrayList<>();
        try (var server = Program.of(type).descriptors(64).start("0")) {
            int port = server.out().awaitPort();
            for (int i = 0; i < 100; i++) {
                clients.add(TcpPeer.connect("client" + i, port));
            }
            server.out().awaitLine("Cannot accept a client now, will try again: Too many open files");
            clients.get(0).expectLine("Welcome to the server").send("hello\n").expectLine("Hello I am server hello");
            clients.get(99).expectSilence(Duration.ofMillis(500)); // it tries again, in vain

            for (TcpPeer client : clients.subList(0, 80)) {
                client.close();
            }

            clients.get(99).expectLine("Welcome to the server").send("hello\n").expectLine("Hello I am server hello");
            assertThat(server.err().text()).isEmpty();
        } finally {
            clients.forEach(TcpPeer::close);
        }
    }

    @Test
    @Timeout(90)
    void load_lab_measures_each_server_and_leaves_none_behind() {
        try (var lab = Program.start(LoadLab.class, "1,5", "1", "50").patience(Duration.ofMinutes(1))) {
            assertThat(lab.awaitExit()).isZero();
            assertThat(lab.out().lines())
                    .filteredOn(line -> line.startsWith("measured\t"))
                    .hasSize(8)
                    .allMatch(line -> line.split("\t").length == 10);
        }
        assertThat(ProcessHandle.current()
                        .descendants()
                        .map(ProcessHandle::info)
                        .flatMap(info -> info.commandLine().stream()))
                .noneMatch(command -> command.contains("Server 0 127.0.0.1"));
    }
}
