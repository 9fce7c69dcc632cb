package lesson05;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.AllDescriptors;
import peerkit.Console;
import peerkit.Program;
import peerkit.TcpListener;
import peerkit.TcpPeer;

/** The programs of this lesson, each in a JVM of its own, as a user starts and ends them. */
class ProgramsTest {

    private static final String JOINED = "* The room contains: ";

    @Test
    void two_clients_and_an_operator_talk() {
        try (var server = Program.start(ChatServer.class, "0")) {
            String port = Integer.toString(server.out().awaitPort());
            assertThat(server.out().lines().get(0)).matches("Chat server .* listening on 127\\.0\\.0\\.1:\\d+");
            try (var alice = Program.start(ChatClient.class, "127.0.0.1", port);
                    var bob = Program.start(ChatClient.class, "127.0.0.1", port)) {
                alice.type("alice").out().awaitLine(JOINED);
                bob.type("bob").out().awaitLine(JOINED + "alice");
                alice.type("Hello é").out().awaitLine("* bob has entered the room");
                bob.out().awaitLine("[alice] Hello é");
                server.type("Five minutes left").type("@bob hello");
                bob.out().awaitLine("[server] Five minutes left");
                bob.out().awaitLine("[server] hello");
                server.out().awaitLine("Message from client: [alice] Hello é");

                assertThat(bob.endInput().awaitExit()).isZero();
                alice.out().awaitLine("* bob has left the room");

                ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
                assertThat(alice.awaitExit()).isEqualTo(1);
                assertThat(alice.err().text()).startsWith("Lost the server: ");
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void end_of_input_does_not_end_the_server_and_ctrl_c_does_without_a_stack_trace() {
        try (var server = Program.start(ChatServer.class, "0").endInput();
                var client = TcpPeer.connect(server.out().awaitPort())) {
            client.expectLine(Chat.WELCOME).send("alice\n").expectLine(JOINED);

            server.pressCtrlC();

            assertThat(server.awaitExit()).isEqualTo(130); // 128 + SIGINT
            assertThat(server.err().text()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void ctrl_c_ends_a_client_without_a_stack_trace() throws IOException {
        try (var chat = Chat.open();
                var client = Program.start(ChatClient.class, "127.0.0.1", Integer.toString(chat.port()))) {
            client.out().await("Choose your nickname: ");

            client.pressCtrlC();

            assertThat(client.awaitExit()).isEqualTo(130);
            assertThat(client.err().text()).isEmpty();
        }
    }

    @Test
    void a_port_in_use_gets_one_line_and_status_1() {
        try (var other = TcpListener.open()) {
            Console console = Console.silent();

            assertThat(runServer(console, Integer.toString(other.port()))).isEqualTo(1);

            assertThat(console.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Cannot listen on 127.0.0.1:" + other.port() + ": Address already in use")
                    .endsWith(". Another program listens there: end it, or choose another port (0: any free one).");
            assertThat(console.out().text()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"http", "70000", "-1"})
    void a_wrong_port_gets_one_line_and_status_2(String port) {
        Console console = Console.silent();

        assertThat(runServer(console, port)).isEqualTo(2);

        assertThat(console.err().text())
                .isEqualTo("Port must be a whole number from 0 to 65535 (0: any free port), not '" + port + "'\n");
        assertThat(console.out().text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "many", "-1", "1e3"})
    void a_wrong_number_of_clients_gets_one_line_and_status_2(String clients) {
        Console console = Console.silent();

        assertThat(runServer(console, "0", "127.0.0.1", clients)).isEqualTo(2);

        assertThat(console.err().text())
                .isEqualTo("Clients must be a whole number from 1 to 10000, not '" + clients + "'\n");
    }

    @Test
    void too_many_arguments_get_one_line_and_status_2() {
        Console server = Console.silent();
        Console client = Console.silent();

        assertThat(runServer(server, "0", "127.0.0.1", "5", "x")).isEqualTo(2);
        assertThat(ChatClient.run(
                        new String[] {"localhost", "8000", "x"},
                        Waits.STANDARD,
                        client.in(),
                        client.out().stream(),
                        client.err().stream()))
                .isEqualTo(2);

        assertThat(server.err().text()).isEqualTo("Too many arguments; they are [port] [host] [clients]\n");
        assertThat(client.err().text()).isEqualTo("Too many arguments; they are [host] [port]\n");
    }

    @Test
    void the_third_argument_is_the_number_of_clients_and_the_second_the_host() {
        try (var server = Program.start(ChatServer.class, "0", "0.0.0.0", "1");
                var first = TcpPeer.connect(server.out().awaitPort()).expectLine(Chat.WELCOME);
                var second = TcpPeer.connect(server.out().awaitPort())) {
            second.expectLine("Server full").expectEndOfStream();
            first.halfClose().expectEndOfStream();
        }
    }

    @Test
    void a_line_without_end_takes_no_memory() {
        try (var server = Program.of(ChatServer.class).jvm("-Xmx64m").start("0");
                var alice = TcpPeer.connect(server.out().awaitPort());
                var mallory = TcpPeer.connect(server.out().awaitPort())) {
            alice.expectLine(Chat.WELCOME).send("alice\n").expectLine(JOINED);
            mallory.expectLine(Chat.WELCOME).send("mallory\n").expectLine(JOINED + "alice");
            alice.expectLine("* mallory has entered the room");

            byte[] megabyte = "x".repeat(1 << 20).getBytes(US_ASCII);
            for (int i = 0; i < 100; i++) {
                mallory.send(megabyte);
            }
            mallory.send("\nnext\n").expectLine("Error: a line holds at most 2048 bytes");

            alice.expectLine("[mallory] next");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void a_server_without_a_file_descriptor_left_says_so_and_goes_on() {
        List<TcpPeer> clients = new ArrayList<>();
        try (var server =
                Program.of(ServerWithoutDescriptors.class).descriptors(64).start()) {
            server.out().awaitLine("No descriptor is left");
            for (int i = 0; i < 5; i++) { // Java itself may just have given one back, and accept() has reserved one
                clients.add(TcpPeer.connect(server.out().awaitPort()));
            }
            server.out().awaitLine("Cannot accept a client now, will try again: Too many open files");

            server.type("give the descriptors back");

            clients.forEach(client -> client.expectLine(Chat.WELCOME));
        } finally {
            clients.forEach(TcpPeer::close);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void a_server_whose_first_clients_take_all_descriptors_serves_the_next_ones() {
        List<TcpPeer> clients = new ArrayList<>();
        try (var server = Program.of(ChatServer.class).descriptors(64).start("0")) {
            int port = server.out().awaitPort();
            for (int i = 0; i < 100; i++) {
                clients.add(TcpPeer.connect("client" + i, port));
            }
            server.out().awaitLine("Cannot accept a client now, will try again: Too many open files");
            for (TcpPeer client : clients) {
                client.send("alice\n");
                client.close();
            }

            try (var next = TcpPeer.connect("next", port)) {
                next.expectLine(Chat.WELCOME).send("next\n"); // alice may not be gone yet
                assertThat(next.readLine()).startsWith("* The room contains: ");
            }
            assertThat(server.err().text()).isEmpty();
        } finally {
            clients.forEach(TcpPeer::close);
        }
    }

    /** Serves when the system has no descriptor left to give; gives all back when a line is typed. */
    static final class ServerWithoutDescriptors {

        public static void main(String[] args) throws IOException {
            try (Chat chat = Chat.open()) { // so that all classes are loaded: to load one takes a descriptor, too
                chat.join("alice").close();
            }
            ChatServer.start(Chat.ANY_PORT, ClientThreads.oneForEach(), Limits.standard(), System.out);
            AllDescriptors all = AllDescriptors.take();
            System.out.println("No descriptor is left");

            System.in.read(); // blocks until the test types a line
            all.close();
        }
    }

    private static int runServer(Console console, String... args) {
        return ChatServer.run(args, console.in(), console.out().stream(), console.err().stream());
    }
}
