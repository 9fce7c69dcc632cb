package learncli.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class TargetTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1:80, 127.0.0.1, 80", "localhost:65535, localhost, 65535", "[::1]:8000, ::1, 8000"})
    void is_read_as_it_is_shown(String text, String host, int port) {
        Target target = Target.parse(text);

        assertThat(target).isEqualTo(new Target(host, port)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "127.1", "0.0.0.0", "[::]", "[::ffff:127.0.0.1]"})
    void is_recognised_as_the_tap_itself_by_any_name(String host) {
        assertThat(Target.parse(host + ":18770").isTapOn(18770)).isTrue();
        assertThat(Target.parse(host + ":18771").isTapOn(18770)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "[::1]", "192.0.2.1", "no-such-host.invalid"})
    void is_another_server_at_another_address(String host) {
        assertThat(Target.parse(host + ":18770").isTapOn(18770)).isFalse();
    }

    @Test
    void may_be_an_ipv6_address() throws Exception {
        try (var listener = listenOnIpv6()) {
            assumeTrue(listener != null, "there is no IPv6 here");
            try (var tap = RunningTap.inFrontOf(
                            Target.parse("[::1]:" + listener.getLocalPort()), Duration.ofSeconds(5));
                    var client = tap.connect();
                    var server = listener.accept()) {
                client.send("x");

                assertThat(server.getInputStream().read()).isEqualTo('x');
            }
        }
    }

    private static ServerSocket listenOnIpv6() {
        try {
            return new ServerSocket(0, 1, InetAddress.getByName("::1"));
        } catch (IOException e) {
            return null;
        }
    }
}
