package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class OperatorConsoleTest {

    @AutoClose
    final Chat chat = Chat.open();

    OperatorConsoleTest() throws IOException {}

    @Test
    void a_line_goes_to_everyone() {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice")) {
            chat.operator().obey("Five minutes left");

            alice.expectLine("* bob has entered the room").expectLine("[server] Five minutes left");
            bob.expectLine("[server] Five minutes left");
        }
    }

    @Test
    void a_line_with_a_name_goes_to_one() {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice")) {
            chat.operator().obey("@BOB hello you");

            bob.expectLine("[server] hello you");
            alice.expectLine("* bob has entered the room").halfClose().expectEndOfStream();
        }
    }

    @Test
    void an_unknown_name_gets_a_message() {
        chat.operator().obey("@bo\u001bb hello");

        chat.console.out().awaitLine("Not sent: there is no 'bo\\u001bb' in the room");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@alice", "@alice ", "@"})
    void a_name_without_a_text_gets_a_message(String line) {
        chat.operator().obey(line);

        chat.console.out().awaitLine("Not sent: after @NAME and a space there must be a text");
    }

    @Test
    void a_line_that_is_too_long_gets_a_message_and_goes_to_nobody() {
        try (var alice = chat.join("alice")) {
            chat.operator().obey("é".repeat(1024));
            chat.operator().obey("é".repeat(1024) + "x");

            alice.expectLine("[server] " + "é".repeat(1024)).halfClose().expectEndOfStream();
            chat.console.out().awaitLine("Not sent: a line holds at most 2048 bytes");
        }
    }

    @Test
    void enter_alone_says_nothing_and_control_characters_are_made_visible() {
        try (var alice = chat.join("alice")) {
            chat.operator().obey("");
            chat.operator().obey("\u001b[A");

            alice.expectLine("[server] \\u001b[A");
        }
    }

    @Test
    void reads_its_input_to_the_end_and_the_server_goes_on() throws Exception {
        try (var alice = chat.join("alice")) {
            chat.console.type("one").type("two").endInput();

            chat.operator().run();

            alice.expectLine("[server] one").expectLine("[server] two");
            chat.join("bob", "alice").close();
        }
    }

    @Test
    void asks_for_the_next_line_only_when_no_outbox_is_crowded() throws Exception {
        Room room = new Room();
        Outbox alice = new Outbox(OutputStream.nullOutputStream(), 100); // bytes; nobody empties it
        room.join(new Nickname("alice"), alice);
        List<Boolean> crowded = new ArrayList<>(); // whenever the console asks for what comes after the first line
        InputStream next = new InputStream() {
            @Override
            public int read() {
                crowded.add(alice.isCrowded());
                return -1;
            }
        };
        InputStream first = new ByteArrayInputStream(("x".repeat(60) + "\n").getBytes(UTF_8)); // fills over half of it
        InputStream pasted = new SequenceInputStream(first, next);

        new OperatorConsole(room, Limits.standard(), pasted, chat.console.out().stream()).run();

        assertThat(crowded).isNotEmpty().containsOnly(false);
    }

    @Test
    void an_input_that_cannot_be_read_ends_the_console_alone() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Bad file descriptor");
            }
        };

        new OperatorConsole(chat.server.room(), Limits.standard(), broken, chat.console.out().stream()).run();

        chat.console.out().awaitLine("No operator: ");
        assertThat(chat.console.err().text()).isEmpty();
    }
}
