package coursetools.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learncli.Checkout;
import learncli.recording.Drawing.PrintedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationDrawingTest {

    @TempDir
    private Path folder;

    private final List<PrintedLine> printed = new ArrayList<>();
    private long now; // nanoseconds

    private void prints(String lines) {
        lines.lines().forEach(line -> printed.add(new PrintedLine(line, now)));
    }

    private Svg drawn() throws Exception {
        Path file = folder.resolve("conversation.svg");
        new ConversationDrawing().draw(printed, Checkout.root(), file);
        return Svg.in(file);
    }

    @Test
    void what_is_sent_connects_ends_and_resets_are_messages() throws Exception {
        prints("""

                1. GreetingServer
                server   listening on 127.0.0.1:40001
                alice    connects from 127.0.0.1:40002
                alice    -> "Hey ser"                 a message, cut
                server   -> alice "Hey client\\n"      greeted already
                alice    ends this side               the server reads end of stream
                server   -> alice end of stream
                bob      resets the connection
                stranger -> alice "I am the server"
                """);

        Svg svg = drawn();

        assertThat(svg.participants()).containsExactly("alice", "bob", "stranger", "server");
        assertThat(svg.messages())
                .containsExactly(
                        "alice > server: connects from 127.0.0.1:40002",
                        "alice > server: \"Hey ser\"\na message, cut",
                        "server > alice: \"Hey client\\n\"\ngreeted already",
                        "alice > server: ends this side\nthe server reads end of stream",
                        "server > alice: end of stream",
                        "bob > server: resets the connection",
                        "stranger > alice: \"I am the server\"");
        assertThat(svg.text()).contains("1. GreetingServer", "listening on 127.0.0.1:40001");
    }

    @Test
    void the_tap_stands_between_the_clients_and_the_server() throws Exception {
        prints("""
                tap      in front of 127.0.0.1:12345, listening on 127.0.0.1:8000
                client1  connects from 127.0.0.1:40002
                client100 connects from 127.0.0.1:40003
                client1  -> "GET / HTTP/1.1"..."\\r\\n\\r\\n" 79 bytes
                server   -> client1 "x"               1 byte, not passed on
                tap      resets both sides of client1: 79 bytes have been passed on
                """);

        Svg svg = drawn();

        assertThat(svg.participants()).containsExactly("client1", "client100", "tap", "server");
        assertThat(svg.messages())
                .containsExactly(
                        "client1 > server: connects from 127.0.0.1:40002",
                        "client100 > server: connects from 127.0.0.1:40003",
                        "client1 > server: \"GET / HTTP/1.1\"...\"\\r\\n\\r\\n\"\n79 bytes",
                        "server > client1: \"x\"\n1 byte, not passed on",
                        "tap > client1: resets both sides of client1: 79 bytes have been passed on",
                        "tap > server: resets both sides of client1: 79 bytes have been passed on");
    }

    @Test
    void a_pause_is_shown() throws Exception {
        prints("alice    connects from 127.0.0.1:40002");
        now += 300_000_000;
        prints("alice    -> \"a\"");
        now += 1_500_000_000;
        prints("server   -> alice \"a\"");
        now += 100_000_000;
        prints("alice    -> \"b\"");

        assertThat(drawn().text()).contains("300 ms", "1.5 s").doesNotContain("100 ms");
    }

    @Test
    void many_bytes_are_cut_in_the_middle_with_their_number() throws Exception {
        prints("alice    -> \"" + "a".repeat(60) + "\\n\"");

        assertThat(drawn().messages())
                .containsExactly(
                        "alice > server: \"" + "a".repeat(28) + "\"...\"" + "a".repeat(11) + "\\n\" (61 bytes)");
    }

    @Test
    void what_means_something_to_PlantUML_is_shown_as_it_is() throws Exception {
        String sent = "\"**b** //i// <b>x</b> <U+0041> %getenv(A) [[a]] --s-- ~~ @enduml\"";
        prints("alice    -> " + sent.substring(0, 32) + "\"\nalice    -> \"" + sent.substring(32));

        assertThat(drawn().messages())
                .containsExactly(
                        "alice > server: " + sent.substring(0, 32) + "\"", "alice > server: \"" + sent.substring(32));
    }
}
