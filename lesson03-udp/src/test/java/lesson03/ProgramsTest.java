package lesson03;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import peerkit.Program;
import peerkit.UdpPeer;

/** The programs of this lesson, each in a JVM of its own, as a user starts and ends them. */
class ProgramsTest {

    @Test
    void server_and_client_talk() {
        try (var server = Program.start(UdpServer.class, "0")) {
            int port = server.out().awaitPort();
            try (var client = Program.start(UdpClient.class, "127.0.0.1", Integer.toString(port), "hello")) {
                assertThat(client.awaitExit()).isZero();

                assertThat(client.out().text()).isEqualTo("Server says: Hello, I am a UDP server\n");
                server.out().awaitLine(": hello");
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can't be sent Ctrl-C there")
    void ctrl_c_ends_the_server_without_a_stack_trace() {
        try (var server = Program.start(UdpServer.class, "0")) {
            assertThat(server.out().awaitLine("listening on")).matches(".* listening on 127\\.0\\.0\\.1:\\d+");

            server.pressCtrlC();

            assertThat(server.awaitExit()).isEqualTo(130); // 128 + SIGINT
            assertThat(server.err().text()).isEmpty();
        }
    }

    @Test
    void a_port_in_use_gets_one_line_and_status_1() {
        try (var other = UdpPeer.open("other");
                var server = Program.start(UdpServer.class, Integer.toString(other.port()))) {
            assertThat(server.awaitExit()).isEqualTo(1);

            assertThat(server.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Cannot listen on 127.0.0.1:" + other.port() + ": Address already in use");
        }
    }

    @Test
    void wrong_arguments_get_one_line_and_status_2() {
        try (var server = Program.start(UdpServer.class, "http")) {
            assertThat(server.awaitExit()).isEqualTo(2);

            assertThat(server.err().text())
                    .isEqualTo("Port must be a whole number from 0 to 65535 (0: any free port), not 'http'\n");
        }
    }

    @Test
    void an_unknown_host_gets_two_lines_and_status_1(@TempDir Path folder) throws IOException {
        Path noNames = Files.createFile(folder.resolve("hosts")); // so that no DNS server is asked
        try (var client = Program.of(UdpClient.class)
                .jvm("-Djdk.net.hosts.file=" + noNames)
                .start("no-such-host.invalid")) {
            assertThat(client.awaitExit()).isEqualTo(1);

            assertThat(client.err().lines())
                    .containsExactly(
                            "No answer from no-such-host.invalid on port 12345",
                            "Reason: unknown host: no address was found for that name");
        }
    }
}
