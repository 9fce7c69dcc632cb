package lesson02;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import lesson02.AnyServer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.AllDescriptors;
import peerkit.Program;
import peerkit.TcpListener;
import peerkit.TcpPeer;

/** The programs of this lesson, each in a JVM of its own, as a user starts and ends them. */
class ProgramsTest {

    @ParameterizedTest
    @ValueSource(classes = {EchoServer.class, GreetingServer.class})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void ctrl_c_ends_a_server_with_a_note_and_no_stack_trace(Class<?> main) {
        try (var server = Program.start(main, "0");
                var client = TcpPeer.connect(server.out().awaitPort())) {
            assertThat(server.out().lines().get(0)).matches(".* listening on 127\\.0\\.0\\.1:\\d+");
            client.send("x\n").readLine(); // it is in the middle of serving

            server.pressCtrlC();

            assertThat(server.awaitExit()).isEqualTo(130); // 128 + SIGINT
            assertThat(server.out().lines()).endsWith("", "Exited by the user");
            assertThat(server.err().text()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void ctrl_c_ends_the_client_with_a_note_and_no_stack_trace() throws IOException {
        try (var echo = Running.echo();
                var client = Program.start(EchoClient.class, "127.0.0.1", Integer.toString(echo.port()))) {
            client.out().await("(yes/no) ");

            client.pressCtrlC();

            assertThat(client.awaitExit()).isEqualTo(130);
            assertThat(client.out().lines()).endsWith("Exited by the user");
            assertThat(client.err().text()).isEmpty();
        }
    }

    @Test
    void a_client_that_ends_by_itself_says_nothing_of_the_user() throws IOException {
        try (var echo = Running.echo();
                var client = Program.start(EchoClient.class, "127.0.0.1", Integer.toString(echo.port()))) {
            client.endInput();

            assertThat(client.awaitExit()).isZero();
            assertThat(client.out().text()).doesNotContain("Exited by the user");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {EchoServer.class, GreetingServer.class})
    void a_port_in_use_gets_one_line_and_status_1(Class<?> main) {
        try (var other = TcpListener.open();
                var server = Program.start(main, Integer.toString(other.port()))) {
            assertThat(server.awaitExit()).isEqualTo(1);

            assertThat(server.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Cannot listen on 127.0.0.1:" + other.port() + ": Address already in use")
                    .endsWith(". Another program listens there: end it, or choose another port (0: any free one).");
            assertThat(server.out().text()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {EchoServer.class, GreetingServer.class, EchoClient.class})
    void wrong_arguments_get_one_line_and_status_2(Class<?> main) {
        try (var program = Program.start(main, "1", "2", "3")) {
            assertThat(program.awaitExit()).isEqualTo(2);

            assertThat(program.err().lines()).singleElement().asString().startsWith("Too many arguments; they are [");
            assertThat(program.out().text()).isEmpty();
        }
    }

    @Test
    void listens_on_every_address_when_told_so() {
        try (var server = Program.start(EchoServer.class, "0", "0.0.0.0");
                var client = TcpPeer.connect(server.out().awaitPort())) {
            client.send("x").expectBytes("x");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void a_server_without_a_file_descriptor_left_says_so_each_second_and_goes_on(Kind kind) {
        try (var server = Program.of(ServerWithoutDescriptors.class)
                        .descriptors(64)
                        .start(kind.name());
                var client = TcpPeer.connect(server.out().awaitPort())) {
            String complaint = "Cannot accept a client now, will try again: Too many open files\n";
            String listening = server.out().awaitLine("listening on") + "\n";
            server.out().await(complaint + listening + complaint);
            client.send("hello\n");

            server.type("give the descriptors back");

            client.expectLine(kind.answer);
        }
    }

    /** Begins to serve when the system has no descriptor left to give; gives all back when a line is typed. */
    static final class ServerWithoutDescriptors {

        public static void main(String[] args) throws IOException, InterruptedException {
            Kind kind = Kind.valueOf(args[0]);
            serveOneClient(kind); // so that all classes are loaded: loading a class takes a descriptor as well
            AnyServer server = kind.bind(System.out);
            AllDescriptors all = AllDescriptors.take();
            new Thread(server.serve()).start();

            System.in.read(); // blocks until the test types a line
            all.close();
        }

        /** Returns when the thread that has served has ended: it gives its last descriptor back only then. */
        private static void serveOneClient(Kind kind) throws IOException, InterruptedException {
            AnyServer server = kind.bind(new PrintStream(OutputStream.nullOutputStream()));
            Thread serving = new Thread(server.serve());
            serving.start();
            try (var client = TcpPeer.connect(server.port())) {
                client.send("hello\n").expectLine(kind.answer);
            }
            server.close().close();
            serving.join();
        }
    }
}
