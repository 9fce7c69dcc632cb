package learncli.tap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;
import peerkit.TcpListener;

@LeavesNothingBehind
class TapTranscriptTest {

    @Test
    void a_conversation_reads_like_the_script_of_a_play() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inFrontOf(listener)) {
            try (var client = tap.connect();
                    var server = listener.accept()) {
                client.send("Hey ser");
                server.expectBytes("Hey ser");
                client.send("ver\n");
                server.expectBytes("ver\n").send("h\u00e9\tHey \"client\"\r\n");
                client.readLine();
                client.halfClose();
                server.expectEndOfStream().send(new byte[1000]);
                client.expectBytes(new byte[1000]);
                server.halfClose();
                client.expectEndOfStream();
                tap.out().awaitLine("client1 is done");
            }
            try (var client = tap.connect();
                    var server = listener.accept()) {
                server.send("x");
                client.expectBytes("x").reset();
                server.expectReset();
                tap.out().awaitLine("client2 is done");
            }

            assertThat(String.join("\n", tap.lines())).isEqualTo("""
                    tap      in front of 127.0.0.1:PORT, listening on 127.0.0.1:PORT
                    client1  connects from 127.0.0.1:PORT
                    client1  -> "Hey ser"                 7 bytes
                    client1  -> "ver\\n"                   4 bytes
                    server   -> client1 "h\\xc3\\xa9\\x09Hey \\"client\\"\\r\\n" 18 bytes
                    client1  ends its side: the server reads end of stream
                    server   -> client1 "\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00"..."\\x00\\x00\\x00" 1000 bytes
                    server   -> client1 end of stream
                    tap      client1 is done: 11 bytes to the server, 1018 bytes back
                    client2  connects from 127.0.0.1:PORT
                    server   -> client2 "x"               1 byte
                    client2  resets the connection
                    tap      client2 is done: 0 bytes to the server, 1 byte back""");
        }
    }

    @Test
    void each_actor_has_a_colour() throws Exception {
        try (var listener = TcpListener.open();
                var tap = RunningTap.inColour(listener);
                var client = tap.connect();
                var server = listener.accept()) {
            client.send("x");
            server.expectBytes("x").send("y");
            client.expectBytes("y");

            assertThat(tap.lines())
                    .contains(
                            "\u001b[32mclient1  \u001b[0m-> \"x\"                       1 byte",
                            "\u001b[33mserver   \u001b[0m-> client1 \"y\"               1 byte");
        }
    }

    @Test
    void after_the_last_words_nothing_is_printed() {
        List<String> printed = new ArrayList<>();
        TapTranscript transcript = new TapTranscript(printed::add, false);

        transcript.line("client1", "-> \"x\"");
        transcript.end("Exited by the user");
        transcript.line("client1", "-> \"y\"");
        transcript.end("Exited by the user");

        assertThat(printed).containsExactly("client1  -> \"x\"", "", "Exited by the user");
    }

    @Test
    void a_long_piece_is_cut_in_the_middle() {
        String sixty = "a".repeat(40) + "b".repeat(20);
        assertThat(Piece.quoted(sixty.getBytes(US_ASCII), 60)).isEqualTo('"' + sixty + '"');

        byte[] more = (sixty + "\n").getBytes(US_ASCII);
        assertThat(Piece.quoted(more, 61)).isEqualTo('"' + "a".repeat(40) + "\"...\"" + "b".repeat(13) + "\\n\"");
    }
}
