package lesson06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import peerkit.AllDescriptors;
import peerkit.Console;
import peerkit.Program;
import peerkit.TcpListener;
import peerkit.TcpPeer;

/** The programs of this lesson as a user starts and ends them. */
class ProgramsTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void ctrl_c_ends_the_server_with_clients_connected_and_no_stack_trace() {
        try (var server = Program.start(CounterServer.class, "0");
                var silent = TcpPeer.connect("silent", server.out().awaitPort());
                var client = TcpPeer.connect(server.out().awaitPort())) {
            assertThat(server.out().lines().get(0)).matches("Server is listening on 127\\.0\\.0\\.1:\\d+");
            server.out().awaitLine("Client 2 connected from ");
            client.send("Hello, Server!").readToEnd();

            server.pressCtrlC();

            assertThat(server.awaitExit()).isEqualTo(130); // 128 + SIGINT
            assertThat(server.err().text()).isEmpty();
            silent.expectEndOfStream();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void ctrl_c_ends_the_client_while_it_waits_and_no_stack_trace() {
        try (var listener = TcpListener.open();
                var program = Program.start(CounterClient.class, "127.0.0.1", Integer.toString(listener.port()));
                var server = listener.accept()) {
            server.expectBytes("Hello, Server!");

            program.pressCtrlC();

            assertThat(program.awaitExit()).isEqualTo(130);
            assertThat(program.err().text()).isEmpty();
        }
    }

    @Test
    void server_and_client_talk_as_in_the_source() {
        try (var server = Program.start(CounterServer.class, "0");
                var client = Program.start(
                        CounterClient.class,
                        "localhost",
                        Integer.toString(server.out().awaitPort()))) {
            assertThat(client.awaitExit()).isZero();
            assertThat(client.out().lines())
                    .containsExactly("Server replied: Hello Client 1, server received your message!");
            server.out().awaitLine("Client 1 disconnected.");
        }
    }

    @Test
    void a_port_in_use_gets_one_line_and_status_1() {
        try (var other = TcpListener.open()) {
            Console console = Console.silent();

            assertThat(serve(console, Integer.toString(other.port()))).isEqualTo(1);

            assertThat(console.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Cannot listen on 127.0.0.1:" + other.port() + ": Address already in use")
                    .endsWith(". Another program listens there: end it, or choose another port (0: any free one).");
            assertThat(console.out().text()).isEmpty();
        }
    }

    @Test
    void wrong_arguments_get_one_line_and_status_2() {
        Console server = Console.silent();
        Console client = Console.silent();

        assertThat(serve(server, "http")).isEqualTo(2);
        String[] portZero = {"localhost", "0"};
        assertThat(CounterClient.run(portZero, Duration.ofSeconds(10), client.out().stream(), client.err().stream()))
                .isEqualTo(2);

        assertThat(server.err().lines())
                .containsExactly("Port must be a whole number from 0 to 65535 (0: any free port), not 'http'");
        assertThat(client.err().lines()).containsExactly("Port must be a whole number from 1 to 65535, not '0'");
    }

    private static int serve(Console console, String... args) {
        return CounterServer.run(args, console.out().stream(), console.err().stream());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void a_server_without_a_file_descriptor_left_says_so_each_second_and_goes_on() {
        try (var server =
                Program.of(ServerWithoutDescriptors.class).descriptors(64).start()) {
            int port = server.out().awaitPort();
            server.out().awaitLine("no descriptor left");
            // The first may still be accepted: on Linux accept() reserves a descriptor before it blocks.
            try (var first = TcpPeer.connect("first", port);
                    var second = TcpPeer.connect("second", port)) {
                first.send("Hello, Server!");
                second.send("Hello, Server!");
                String complaint = "Cannot accept a client now, will try again: Too many open files";
                await().until(() ->
                        server.out().lines().stream().filter(complaint::equals).count() == 2);

                server.type("give the descriptors back");

                assertThat(first.readToEnd()).isNotEmpty();
                assertThat(second.readToEnd()).isNotEmpty();
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void a_server_whose_first_clients_take_all_descriptors_serves_the_next_ones() {
        List<TcpPeer> clients = new ArrayList<>();
        try (var server = Program.of(CounterServer.class).descriptors(64).start("0")) {
            int port = server.out().awaitPort();
            for (int i = 0; i < 100; i++) {
                clients.add(TcpPeer.connect("client" + i, port));
            }
            server.out().awaitLine("Cannot accept a client now, will try again: Too many open files");
            clients.forEach(TcpPeer::close);

            try (var next = TcpPeer.connect("next", port)) {
                assertThat(next.send("Hello, Server!").readToEnd()).asString().startsWith("Hello Client ");
            }
            assertThat(server.err().text()).isEmpty();
        } finally {
            clients.forEach(TcpPeer::close);
        }
    }

    /** A server that finds no descriptor free until a line is typed. */
    static final class ServerWithoutDescriptors {

        public static void main(String[] args) throws IOException {
            serveOneClient(); // so that all classes are loaded: loading one also takes a descriptor
            CounterServer.start(Running.ANY_PORT, Running.WIDE, System.out); // serves until the test is over
            AllDescriptors all = AllDescriptors.take();
            System.out.println("no descriptor left");

            System.in.read(); // blocks until the test types a line
            all.close();
        }

        private static void serveOneClient() throws IOException {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            try (var server = CounterServer.start(Running.ANY_PORT, Running.WIDE, nowhere);
                    var client = TcpPeer.connect(server.port())) {
                client.send("x").readToEnd();
            }
        }
    }
}
