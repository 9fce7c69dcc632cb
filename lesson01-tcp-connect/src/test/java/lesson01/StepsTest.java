package lesson01;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Background;
import peerkit.ClosedPort;
import peerkit.FullBacklog;
import peerkit.LeavesNothingBehind;
import peerkit.Patience;
import peerkit.Program;
import peerkit.TcpListener;

/**
 * The story of the lesson. Each nested class is something that a network does: one step can't cope with it, and the
 * next one can.
 */
@LeavesNothingBehind
class StepsTest {

    private static final Duration A_WHILE = Duration.ofMillis(250);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(classes = {Step1Connect.class, Step2NameTheReason.class, Step3Timeout.class})
    void every_step_connects_to_a_server_and_hangs_up(Class<?> step) throws IOException {
        try (var listener = TcpListener.open();
                var program = started(step, "127.0.0.1", listener.port());
                var server = listener.accept()) {
            server.expectEndOfStream();
            assertThat(program.awaitExit()).isZero();
            assertThat(program.out().text())
                    .endsWith("Socket connected to 127.0.0.1 on port " + listener.port() + "\n");
        }
    }

    @Nested
    class Nobody_listens_on_the_port {

        @Test
        void step_1_ends_in_a_stack_trace() throws IOException {
            try (var nobody = ClosedPort.open();
                    var program = started(Step1Connect.class, "127.0.0.1", nobody.port())) {
                expectStackTrace(program);
            }
        }

        @Test
        void step_2_says_that_it_was_refused() throws IOException {
            try (var nobody = ClosedPort.open();
                    var program = started(Step2NameTheReason.class, "127.0.0.1", nobody.port())) {
                assertThat(program.awaitExit()).isEqualTo(1);
                assertThat(program.err().lines())
                        .containsExactly(
                                "Failed to connect to 127.0.0.1 on port " + nobody.port(),
                                "Reason: connection refused: the host answered, but no program listens on that port");
            }
        }
    }

    @Nested
    class The_name_has_no_address {

        @Test
        void step_1_ends_in_a_stack_trace() throws IOException {
            try (var program = started(Step1Connect.class, "no-such-host.invalid", 80)) {
                expectStackTrace(program);
            }
        }

        @Test
        void step_2_says_that_nobody_knows_the_name() throws IOException {
            try (var program = started(Step2NameTheReason.class, "no-such-host.invalid", 80)) {
                assertThat(program.awaitExit()).isEqualTo(1);
                assertThat(program.err().lines())
                        .containsExactly(
                                "Failed to connect to no-such-host.invalid on port 80",
                                "Reason: unknown host: no address was found for that name");
            }
        }
    }

    @Nested
    class The_port_is_not_one {

        @Test
        void step_1_ends_in_a_stack_trace() {
            try (var program =
                    Program.start(Step1Connect.class).type("127.0.0.1").type("http")) {
                expectStackTrace(program);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"http", "65536"})
        void step_2_says_what_a_port_is(String port) {
            try (var program =
                    Program.start(Step2NameTheReason.class).type("127.0.0.1").type(port)) {
                assertThat(program.awaitExit()).isEqualTo(2);
                assertThat(program.err().lines())
                        .containsExactly("Port must be a whole number from 1 to 65535, not '" + port + "'");
            }
        }
    }

    @Nested
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows refuses when the backlog is full")
    class The_address_never_answers {

        @Test
        void step_2_waits_and_waits() throws Exception {
            Background<Integer> client;
            try (var full = FullBacklog.open()) {
                String port = Integer.toString(full.port());
                client = Background.run("step 2", () -> Step2NameTheReason.connect("127.0.0.1", port));
                awaitConnecting(client.thread());

                assertThat(Patience.waitUntil(client::isDone, A_WHILE)).isFalse();
            }
            assertThat(client.await()).isEqualTo(1); // its system asked again a second later, and was refused
        }

        @Test
        void step_3_gives_up_when_its_time_is_over() {
            try (var full = FullBacklog.open()) {
                assertThat(Step3Timeout.connect("127.0.0.1", Integer.toString(full.port()), 250))
                        .isEqualTo(1);
            }
        }

        @Test
        void the_busy_server_is_one_of_these() throws IOException {
            List<Socket> waiting = List.of();
            try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                waiting = BusyServer.fillBacklog(listener);

                assertThat(waiting).isNotEmpty();
                assertThat(Step3Timeout.connect("127.0.0.1", Integer.toString(listener.getLocalPort()), 250))
                        .isEqualTo(1);
            } finally {
                for (Socket client : waiting) {
                    client.close();
                }
            }
        }

        private void awaitConnecting(Thread client) {
            assertThat(Patience.waitUntil(
                            () -> Stream.of(client.getStackTrace())
                                    .anyMatch(call -> call.toString().contains("java.net.Socket.connect(")),
                            Patience.LIMIT))
                    .isTrue();
        }
    }

    @Nested
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.2 is not set up")
    class A_server_listens_on_the_second_address_of_a_name {

        @Test
        void step_3_says_that_nobody_listens() throws IOException {
            try (var listener = TcpListener.open();
                    var program = started(Step3Timeout.class, "two-addresses", listener.port())) {
                assertThat(program.awaitExit()).isEqualTo(1);
                assertThat(program.err().text()).contains("Reason: connection refused");
            }
        }

        @Test
        void the_finished_client_reaches_it() throws IOException {
            try (var listener = TcpListener.open();
                    var program = started(ConnectClient.class, "two-addresses", listener.port())) {
                assertThat(program.awaitExit()).isZero();
                assertThat(program.out().text()).contains("Reached 127.0.0.1:" + listener.port());
            }
        }
    }

    private static void expectStackTrace(Program program) {
        assertThat(program.awaitExit()).isEqualTo(1);
        assertThat(program.err().lines().get(0)).startsWith("Exception in thread \"main\" java.");
        assertThat(program.err().lines().get(1)).startsWith("\tat ");
    }

    /**
     * The program in a JVM that looks names up in a file and so asks no DNS server; host and port are typed already.
     */
    private Program started(Class<?> program, String host, int port) throws IOException {
        Path names = folder.resolve("names");
        Files.writeString(names, "127.0.0.2 two-addresses\n127.0.0.1 two-addresses\n");
        return Program.of(program)
                .jvm("-Djdk.net.hosts.file=" + names)
                .start()
                .type(host)
                .type(Integer.toString(port));
    }
}
