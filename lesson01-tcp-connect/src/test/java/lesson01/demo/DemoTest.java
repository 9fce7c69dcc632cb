package lesson01.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import peerkit.LeavesNothingBehind;
import peerkit.Program;

@LeavesNothingBehind
class DemoTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows refuses when the backlog is full")
    void shows_the_four_outcomes(@TempDir Path folder) throws IOException {
        Path noNames = Files.createFile(folder.resolve("hosts")); // so that no DNS server is asked
        String printed;
        try (var demo =
                Program.of(Demo.class).jvm("-Djdk.net.hosts.file=" + noNames).start()) {
            assertThat(demo.awaitExit()).as(demo.err().text()).isZero();
            printed = demo.out().text();
        }

        String transcript =
                printed.replaceAll("(127\\.0\\.0\\.1:|port )\\d{4,5}", "$1PORT").replaceAll("\\d+\\.\\d ms", "TIME");
        assertThat(transcript).isEqualToNormalizingNewlines("""

                1. A listener is there
                server   listening on 127.0.0.1:PORT
                client   connects to 127.0.0.1 on port PORT
                client   connected to 127.0.0.1:PORT in TIME
                server   has not called accept() yet: the system connected them

                2. Nobody listens on the port
                client   connects to 127.0.0.1 on port PORT
                client   connection refused: the host answered, but no program listens on that port (is the server running?)

                3. The name has no address
                client   connects to no-such-host.invalid on port 80
                client   unknown host: no address was found for that name

                4. A listener is there, but its queue of waiting clients is full
                server   listening on 127.0.0.1:PORT, backlog 1, accepts nobody
                client 1 connected, and waits to be accepted
                client 2 connected, and waits to be accepted
                client 3 timed out: no answer came in time; the host is down, too busy, or behind a firewall
                """);
    }

    @Test
    void gives_each_actor_a_colour_only_on_a_terminal() {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, UTF_8);

        new Play(out, true).line("client", "connects");
        new Play(out, false).line("client", "connects");

        assertThat(printed.toString(UTF_8).lines())
                .containsExactly("\u001b[36mclient   \u001b[0mconnects", "client   connects");
    }
}
