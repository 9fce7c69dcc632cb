package lesson02;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;
import peerkit.TcpPeer;

@LeavesNothingBehind
class GreetingServerTest {

    @AutoClose
    final Running greeting = Running.greeting();

    GreetingServerTest() throws IOException {}

    @Test
    void greets_a_message_and_prints_it() {
        try (var client = connect()) {
            client.send("Hey server").expectLine("Hey client");

            greeting.console.out().awaitLine("Received from client: Hey server");
        }
    }

    @Test
    void takes_a_message_in_two_pieces_for_two() {
        try (var client = connect()) {
            client.send("Hey ser").expectLine("Hey client");
            client.send("ver").expectLine("Hey client").halfClose().expectEndOfStream();

            greeting.console.out().await("""
                    Received from client: Hey ser
                    Received from client: ver
                    """);
        }
    }

    @Test
    void takes_two_messages_in_one_piece_for_one() {
        try (var client = connect()) {
            client.sendGlued("one\n", "two\n").halfClose();

            assertThat(client.readToEnd()).asString(UTF_8).isEqualTo("Hey client\n");
            greeting.console.out().awaitLine("Received from client: one\\ntwo\\n");
        }
    }

    @Test
    void shows_a_character_that_was_cut_as_two_replacement_characters() {
        try (var client = connect()) {
            client.send(new byte[] {'h', (byte) 0xc3}).expectLine("Hey client");
            client.send(new byte[] {(byte) 0xa9}).expectLine("Hey client");

            greeting.console.out().await("""
                    Received from client: h\ufffd
                    Received from client: \ufffd
                    """);
        }
    }

    @Test
    void never_prints_a_control_character_raw() {
        try (var client = connect()) {
            client.send("\u001b]0;x\u0007\rINFO forged\n\u009b31m").expectLine("Hey client");

            greeting.console.out().awaitLine("Received from client: \\u001b]0;x\\u0007\\rINFO forged\\n\\u009b31m");
        }
    }

    private TcpPeer connect() {
        return TcpPeer.connect(greeting.port());
    }
}
