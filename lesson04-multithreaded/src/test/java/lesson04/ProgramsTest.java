package lesson04;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peerkit.AllDescriptors;
import peerkit.Console;
import peerkit.Program;
import peerkit.TcpListener;
import peerkit.TcpPeer;

/** The programs of this lesson as a user starts and ends them, and what only a JVM of its own can show. */
class ProgramsTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void ctrl_c_ends_server_and_client_with_no_stack_trace() {
        try (var server = Program.start(MultithreadedServer.class, "0");
                var client = Program.start(
                        MultithreadedClient.class,
                        "127.0.0.1",
                        Integer.toString(server.out().awaitPort()))) {
            assertThat(server.out().lines().get(0))
                    .matches("Waiting for connections, listening on 127\\.0\\.0\\.1:\\d+");
            client.type("hello").out().awaitLine("Hello I am server hello");

            client.pressCtrlC();
            server.pressCtrlC();

            assertThat(client.awaitExit()).isEqualTo(130); // 128 + SIGINT
            assertThat(client.err().text()).isEmpty();
            assertThat(server.awaitExit()).isEqualTo(130);
            assertThat(server.err().text()).isEmpty();
        }
    }

    @Test
    void listens_on_every_address_and_for_as_many_clients_as_it_is_told() {
        try (var server = Program.start(MultithreadedServer.class, "0", "0.0.0.0", "1");
                var first = TcpPeer.connect(server.out().awaitPort())) {
            first.expectLine("Welcome to the server");
            try (var second = TcpPeer.connect(server.out().awaitPort())) {
                second.expectLine("Server full").expectEndOfStream();
            }
        }
    }

    @Test
    void a_port_in_use_gets_one_line_and_status_1() {
        try (var other = TcpListener.open()) {
            Console console = Console.silent();

            assertThat(server(console, Integer.toString(other.port()))).isEqualTo(1);

            assertThat(console.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Cannot listen on 127.0.0.1:" + other.port() + ": Address already in use")
                    .endsWith(". Another program listens there: end it, or choose another port (0: any free one).");
            assertThat(console.out().text()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                http                  | Port must be a whole number from 0 to 65535 (0: any free port), not 'http'
                0 0.0.0.0 0           | Clients must be a whole number from 1 to 10000, not '0'
                0 0.0.0.0 10001       | Clients must be a whole number from 1 to 10000, not '10001'
                0 0.0.0.0 x           | Clients must be a whole number from 1 to 10000, not 'x'
                0 0.0.0.0 +5          | Clients must be a whole number from 1 to 10000, not '+5'
                0 0.0.0.0 99999999999 | Clients must be a whole number from 1 to 10000, not '99999999999'
                0 0.0.0.0 5 6         | Too many arguments; they are [port] [host] [clients]
                """)
    void wrong_arguments_of_the_server_get_one_line_and_status_2(String arguments, String message) {
        Console console = Console.silent();

        assertThat(server(console, arguments.split(" "))).isEqualTo(2);

        assertThat(console.err().text()).isEqualTo(message + "\n");
        assertThat(console.out().text()).isEmpty();
    }

    @Test
    void wrong_arguments_of_the_client_get_one_line_and_status_2() {
        Console console = Console.silent();

        int status = MultithreadedClient.run(
                new String[] {"localhost", "0"},
                Duration.ofSeconds(8),
                console.in(),
                console.out().stream(),
                console.err().stream());

        assertThat(status).isEqualTo(2);
        assertThat(console.err().text()).isEqualTo("Port must be a whole number from 1 to 65535, not '0'\n");
        assertThat(console.out().text()).isEmpty();
    }

    @Test
    void a_hundred_megabytes_without_a_newline_fill_no_memory() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        try (var server = Program.of(MultithreadedServer.class).jvm("-Xmx64m").start("0");
                var endless = new Socket(
                        InetAddress.getLoopbackAddress(), server.out().awaitPort())) {
            for (int i = 0; i < 100; i++) {
                endless.getOutputStream().write(megabyte);
            }
            try (var second = TcpPeer.connect(server.out().awaitPort())) {
                second.expectLine("Welcome to the server").send("alive\n").expectLine("Hello I am server alive");
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

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void without_a_file_descriptor_left_it_says_so_and_goes_on() {
        List<TcpPeer> clients = new ArrayList<>();
        try (var server = Program.of(MultithreadedServer.class).descriptors(64).start("0")) {
            int port = server.out().awaitPort();
            for (int i = 0; i < 100; i++) {
                clients.add(TcpPeer.connect("client" + i, port));
            }
            server.out().awaitLine("Cannot accept a client now, will try again: Too many open files");
            clients.get(0).expectLine("Welcome to the server").send("hello\n").expectLine("Hello I am server hello");
            clients.get(99).expectSilence(Duration.ofMillis(500)); // it tries again, in vain

            for (TcpPeer client : clients.subList(0, 60)) {
                client.close();
            }

            clients.get(99).expectLine("Welcome to the server").send("hello\n").expectLine("Hello I am server hello");
            assertThat(server.err().text()).isEmpty();
        } finally {
            clients.forEach(TcpPeer::close);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void clients_that_come_and_go_while_no_descriptor_is_left_end_only_themselves() {
        List<TcpPeer> clients = new ArrayList<>();
        try (var server = Program.of(MultithreadedServer.class).descriptors(64).start("0")) {
            int port = server.out().awaitPort();
            for (int i = 0; i < 100; i++) {
                clients.add(TcpPeer.connect("client" + i, port));
            }
            server.out().awaitLine("Cannot accept a client now, will try again: Too many open files");
            for (TcpPeer client : clients) {
                client.send("hello\n");
                client.close();
            }

            try (var next = TcpPeer.connect("next", port)) {
                next.expectLine("Welcome to the server").send("hello\n").expectLine("Hello I am server hello");
            }
            assertThat(server.err().text()).isEmpty();
        } finally {
            clients.forEach(TcpPeer::close);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void closing_leaves_no_acceptor_even_when_no_descriptor_is_left_and_it_pauses() throws IOException {
        List<Socket> clients = new ArrayList<>();
        try (var server = Program.of(ClosesWhileItPauses.class).descriptors(64).start()) {
            server.out().awaitLine("no descriptor left");
            int port = Integer.parseInt(server.out().lines().get(0));
            try { // one may still be accepted: on Linux accept() reserves a descriptor before it blocks
                clients.add(new Socket(InetAddress.getLoopbackAddress(), port));
                clients.add(new Socket(InetAddress.getLoopbackAddress(), port));
            } catch (ConnectException e) {
                // the first wasn't accepted, and the server has closed already
            }
            server.out().awaitLine("acceptors left: 0");
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    /** Closes its server as soon as that has said that it can't accept a client. */
    static final class ClosesWhileItPauses {

        public static void main(String[] args) throws IOException, InterruptedException {
            CountDownLatch pausing = new CountDownLatch(1);
            var out = new PrintStream(OutputStream.nullOutputStream()) {
                @Override
                public void println(String line) {
                    if (line.startsWith("Cannot accept a client now")) {
                        pausing.countDown();
                    }
                }
            };
            try (var warmUp = Running.printingTo(out)) { // loads all classes: loading one also takes a descriptor
                warmUp.isAlive();
            }
            acceptorsLeft();
            var server = Running.printingTo(out);
            System.out.println(server.port());
            AllDescriptors.take();
            System.out.println("no descriptor left");

            pausing.await();
            server.close();
            System.out.println("acceptors left: " + acceptorsLeft());
        }

        private static long acceptorsLeft() {
            return ServerThreads.in(MultithreadedServer.class, "acceptClients");
        }
    }

    private static int server(Console console, String... arguments) {
        return MultithreadedServer.run(arguments, console.out().stream(), console.err().stream());
    }
}
