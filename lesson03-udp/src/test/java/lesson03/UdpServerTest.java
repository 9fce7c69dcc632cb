package lesson03;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import lesson03.terminal.Show;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.Leftovers;
import peerkit.Patience;
import peerkit.UdpPeer;

@LeavesNothingBehind
class UdpServerTest {

    private static final String ANSWER = "Hello, I am a UDP server";

    private final Leftovers before = Leftovers.before();
    private final Console console = Console.silent();
    private final UdpServer server;
    private final Thread serving;

    UdpServerTest() throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = UdpServer.bind(anyPort, console.out().stream());
        serving = new Thread(server::serve, "server");
        serving.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        server.close();
        serving.join();
    }

    @Test
    void answers_a_datagram_and_prints_it_with_its_sender() {
        try (var client = UdpPeer.open("client")) {
            client.send(server.port(), "Hello UDP server").expect(ANSWER);

            console.out().awaitLine("Received from " + Show.address(client.address()) + ": Hello UDP server");
        }
    }

    @Test
    void answers_from_the_address_and_port_it_is_bound_to() {
        try (var client = UdpPeer.open("client")) {
            client.send(server.port(), "x").expect(ANSWER);

            assertThat(client.sender())
                    .isEqualTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        }
    }

    @Test
    void answers_each_client_where_it_is() {
        try (var one = UdpPeer.open("one");
                var two = UdpPeer.open("two")) {
            one.send(server.port(), "from one");
            two.send(server.port(), "from two");

            one.expect(ANSWER);
            two.expect(ANSWER);
        }
    }

    @Test
    void takes_two_datagrams_for_two_messages() {
        try (var client = UdpPeer.open("client")) {
            client.send(server.port(), "one")
                    .send(server.port(), "two")
                    .expect(ANSWER)
                    .expect(ANSWER);

            String from = "Received from " + Show.address(client.address()) + ": ";
            console.out().await(from + "one\n" + from + "two\n");
        }
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 4096})
    void prints_the_whole_of_a_datagram_that_fits(int length) {
        try (var client = UdpPeer.open("client")) {
            String text = "x".repeat(length);
            client.send(server.port(), text).expect(ANSWER);

            console.out().await("Received from " + Show.address(client.address()) + ": " + text + "\n");
            assertThat(console.out().text()).doesNotContain("cut off");
        }
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {4097, 65_507})
    @DisabledOnOs(value = OS.MAC, disabledReason = "macOS sends no datagram over 9216 bytes unless it is told to")
    void says_that_a_datagram_was_cut_off_and_answers_it_all_the_same(int length) {
        try (var client = UdpPeer.open("client")) {
            client.send(server.port(), "x".repeat(length)).expect(ANSWER);

            console.out()
                    .await("Received from " + Show.address(client.address()) + ": " + "x".repeat(4096) + "\n"
                            + "The datagram was longer than 4096 bytes: the rest of it was cut off\n");
        }
    }

    @Test
    void shows_nothing_of_a_longer_datagram_that_came_before() {
        try (var client = UdpPeer.open("client")) {
            client.send(server.port(), "a long message").expect(ANSWER);
            client.send(server.port(), "hi").expect(ANSWER);

            console.out().await("Received from " + Show.address(client.address()) + ": hi\n");
        }
    }

    @Test
    void never_prints_a_control_character_raw() {
        try (var client = UdpPeer.open("client")) {
            client.send(server.port(), "\u001b]0;x\u0007\nReceived from forged\u009b31m")
                    .expect(ANSWER);

            console.out().awaitLine(": \\u001b]0;x\\u0007\\nReceived from forged\\u009b31m");
        }
    }

    @Test
    void goes_on_after_a_sender_that_is_gone_when_the_answer_comes() {
        var gone = UdpPeer.open("gone");
        gone.send(server.port(), "bye");
        gone.close();

        try (var client = UdpPeer.open("client")) {
            client.send(server.port(), "hello").expect(ANSWER);
        }
    }

    @Test
    void never_answers_an_answer_or_two_servers_would_go_on_for_ever() {
        try (var forger = UdpPeer.open("forger")) {
            forger.send(server.port(), ANSWER);

            console.out().awaitLine("Not answered, because it is an answer itself: " + Show.address(forger.address()));
            forger.send(server.port(), "a question").expect(ANSWER).expectSilence(Duration.ofMillis(50));
        }
    }

    @Test
    void close_before_serve_makes_serve_return() throws IOException {
        var closed = UdpServer.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), console.out().stream());
        closed.close();

        closed.serve();
    }

    @Test
    void goes_on_after_bytes_that_are_not_text() {
        try (var client = UdpPeer.open("client")) {
            client.send(server.port(), new byte[] {'h', 'i', (byte) 0xaa}).expect(ANSWER);

            console.out().awaitLine(": hi\ufffd");
        }
    }

    @Test
    void close_ends_serve_and_leaves_no_thread_and_no_socket() throws InterruptedException {
        console.out().awaitPort();

        server.close();
        server.close(); // a second time does nothing

        serving.join(Patience.LIMIT.toMillis());
        assertThat(serving.isAlive()).isFalse();
        assertThat(console.out().text()).doesNotContain("Cannot receive");
        before.expectNone();
    }
}
