package lesson01;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import peerkit.ClosedPort;
import peerkit.Program;
import peerkit.TcpListener;

/** What {@link ConnectClient} does with names, in a JVM that looks them up in a file: no DNS server is asked. */
class NamesTest {

    @TempDir
    Path folder;

    @Test
    void a_name_without_an_address_is_an_unknown_host() throws IOException {
        try (var client = connect("127.0.0.1 somebody-else", "no-such-host.invalid", 80)) {
            assertThat(client.awaitExit()).isEqualTo(1);

            assertThat(client.out().text()).isEqualTo("Socket created\n");
            assertThat(client.err().lines())
                    .containsExactly(
                            "Failed to connect to no-such-host.invalid on port 80",
                            "Reason: unknown host: no address was found for that name");
        }
    }

    @Test
    void a_known_name_is_connected_to_by_its_address() throws IOException {
        try (var listener = TcpListener.open();
                var client = connect("127.0.0.1 my-server", "my-server", listener.port())) {
            assertThat(client.awaitExit()).isZero();

            assertThat(client.out().text())
                    .contains("Socket connected to my-server on port " + listener.port())
                    .contains("Reached 127.0.0.1:" + listener.port() + " in ");
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.2 is not set up")
    void every_address_of_a_name_is_tried() throws IOException {
        try (var listener = TcpListener.open();
                var client =
                        connect("127.0.0.2 two-addresses\n127.0.0.1 two-addresses", "two-addresses", listener.port())) {
            assertThat(client.awaitExit()).as(client.err().text()).isZero();

            assertThat(client.out().text()).contains("Reached 127.0.0.1:" + listener.port());
        }
    }

    @Test
    void fails_only_when_no_address_answers() throws IOException {
        try (var nobody = ClosedPort.open();
                var client = connect("::1 two-addresses\n127.0.0.1 two-addresses", "two-addresses", nobody.port())) {
            assertThat(client.awaitExit()).isEqualTo(1);

            assertThat(client.err().text()).startsWith("Failed to connect to two-addresses on port " + nobody.port());
        }
    }

    private Program connect(String hosts, String host, int port) throws IOException {
        Path file = Files.writeString(folder.resolve("hosts"), hosts + "\n");
        return Program.of(ConnectClient.class)
                .jvm("-Djdk.net.hosts.file=" + file)
                .start(host, Integer.toString(port), "2");
    }
}
