package lesson05;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.LeavesNothingBehind;
import peerkit.TcpPeer;

/** The rules of the room. */
@LeavesNothingBehind
class ChatServerTest {

    @AutoClose
    final Chat chat = Chat.open();

    ChatServerTest() throws IOException {}

    @Test
    void says_where_it_listens() {
        assertThat(chat.console.out().lines())
                .containsExactly("Chat server is waiting for clients, listening on 127.0.0.1:" + chat.port());
    }

    @Test
    void tells_a_newcomer_who_is_there_and_the_others_of_the_newcomer() {
        try (var alice = chat.join("alice");
                var bob = chat.join("Bob", "alice");
                var carol = chat.join("carol99", "alice", "Bob")) {
            alice.expectLine("* Bob has entered the room").expectLine("* carol99 has entered the room");
            bob.expectLine("* carol99 has entered the room");
            carol.halfClose().expectEndOfStream(); // and nothing about itself
        }
    }

    @Test
    void passes_a_line_on_to_all_others_and_not_to_its_speaker() {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice");
                var carol = chat.join("carol", "alice", "bob")) {
            alice.send("Hello bob\n");

            bob.expectLine("* carol has entered the room").expectLine("[alice] Hello bob");
            carol.expectLine("[alice] Hello bob");
            carol.send("hé😃\n");
            alice.expectLine("* bob has entered the room")
                    .expectLine("* carol has entered the room")
                    .expectLine("[carol] hé😃"); // and not her own line
            chat.console.out().awaitLine("Message from client: [alice] Hello bob");
            chat.console.out().awaitLine("Message from client: [carol] hé😃");
        }
    }

    @Test
    void passes_an_empty_line_on() {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice")) {
            bob.send("\n\r\n");

            alice.expectLine("* bob has entered the room").expectLine("[bob] ").expectLine("[bob] ");
        }
    }

    @Test
    void answers_who_with_a_list_of_the_others_that_nobody_else_hears() {
        try (var alice = chat.join("alice");
                var bob = chat.join("bob", "alice");
                var carol = chat.join("carol", "alice", "bob")) {
            bob.send("/who\n/whoever\n").expectLine("* carol has entered the room");

            bob.expectLine("* The room contains: alice, carol");
            alice.expectLine("* bob has entered the room")
                    .expectLine("* carol has entered the room")
                    .expectLine("[bob] /whoever"); // that is no command
            carol.expectLine("[bob] /whoever").send("/quit\n"); // neither is that, to the server
            bob.expectLine("[carol] /quit");
        }
    }

    @Test
    void a_client_without_a_nickname_hears_nothing_and_nobody_hears_of_it() {
        try (var alice = chat.join("alice");
                var silent = chat.connect()) {
            alice.send("anybody there?\n");
            chat.console.out().awaitLine("anybody there?");
            silent.halfClose().expectEndOfStream();

            alice.halfClose().expectEndOfStream(); // nor has she heard of it
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " alice", "a-b", "h\u00e9", "\u001b[2J", "GET / HTTP/1.1"})
    void a_bad_nickname_gets_one_line_that_says_why_and_end_of_stream(String name) {
        try (var bob = chat.join("bob");
                var client = chat.connect()) {
            client.send(name + "\n")
                    .expectLine("Nickname refused: it must have 1 to 32 characters of A-Z, a-z and 0-9")
                    .expectEndOfStream();

            bob.halfClose().expectEndOfStream(); // he has heard nothing
        }
    }

    @Test
    void a_nickname_that_never_ends_is_refused_at_once() {
        try (var client = chat.connect()) {
            client.send("x".repeat(2050)) // one byte more than a line may have, and a \r
                    .expectLine("Nickname refused: it must have 1 to 32 characters of A-Z, a-z and 0-9")
                    .expectEndOfStream();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "SERVER"})
    void nobody_can_be_called_as_the_operator_is(String name) {
        try (var client = chat.connect()) {
            client.send(name + "\n")
                    .expectLine("Nickname refused: it belongs to the operator of this server")
                    .expectEndOfStream();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "ALICE", "aLiCe"})
    void a_taken_nickname_is_refused_without_regard_to_case(String name) {
        try (var alice = chat.join("alice");
                var client = chat.connect()) {
            client.send(name + "\n")
                    .expectLine("Nickname refused: " + name + " is already in the room")
                    .expectEndOfStream();

            alice.halfClose().expectEndOfStream(); // she has heard nothing
        }
    }

    @Test
    void a_refusal_arrives_even_if_the_client_has_sent_much_more_by_then() {
        try (var client = TcpPeer.connect(chat.port())) {
            client.send("not a name\n" + "hello\n".repeat(5000));

            client.expectLine(Chat.WELCOME)
                    .expectLine("Nickname refused: it must have 1 to 32 characters of A-Z, a-z and 0-9")
                    .expectEndOfStream(); // and no reset
        }
    }

    @Test
    void a_nickname_may_have_32_characters_and_end_in_a_carriage_return() {
        String longest = "x".repeat(32);
        try (var alice = chat.connect()) {
            alice.send(longest + "\r\n").expectLine("* The room contains: ");

            chat.join("bob", longest).close();
        }
    }

    @Test
    void the_nickname_and_the_first_lines_may_come_glued_together_or_byte_by_byte() {
        try (var alice = chat.join("alice");
                var bob = TcpPeer.connect(chat.port());
                var carol = TcpPeer.connect(chat.port())) {
            bob.sendGlued("bob\n", "one\n", "two\n");
            alice.expectLine("* bob has entered the room")
                    .expectLine("[bob] one")
                    .expectLine("[bob] two");

            carol.sendByteByByte("c\nhé😃\n".getBytes(UTF_8));
            alice.expectLine("* c has entered the room").expectLine("[c] hé😃");
        }
    }

    @Test
    void who_half_closes_gets_all_that_it_is_owed_then_end_of_stream_and_leaves() {
        try (var alice = chat.join("alice");
                var bob = TcpPeer.connect(chat.port())) {
            bob.send("bob\nhello\n").halfClose();

            bob.expectLine(Chat.WELCOME)
                    .expectLine("* The room contains: alice")
                    .expectEndOfStream();
            alice.expectLine("* bob has entered the room")
                    .expectLine("[bob] hello")
                    .expectLine("* bob has left the room");
        }
    }

    @Test
    void all_hear_the_same_lines_in_the_same_order_however_many_speak_at_once() throws Exception {
        int speakers = 8;
        int linesEach = 200;
        List<TcpPeer> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < speakers + 2; i++) { // two of them only listen, and so must hear exactly the same
            all.add(chat.join("user" + i, names.toArray(String[]::new)));
            names.add("user" + i);
        }
        for (int i = 0; i < all.size(); i++) { // so that all have heard of all
            for (int later = i + 1; later < all.size(); later++) {
                all.get(i).expectLine("* user" + later + " has entered the room");
            }
        }
        for (TcpPeer speaker : all.subList(0, speakers)) {
            new Thread(() -> {
                        for (int line = 0; line < linesEach; line++) {
                            speaker.send("line " + line + "\n");
                        }
                    })
                    .start();
        }

        List<String> order = readLines(all.get(speakers), speakers * linesEach);
        assertThat(order).doesNotHaveDuplicates();
        assertThat(readLines(all.get(speakers + 1), speakers * linesEach)).isEqualTo(order);
        for (int i = 0; i < speakers; i++) {
            String own = "[user" + i + "] ";
            assertThat(readLines(all.get(i), (speakers - 1) * linesEach))
                    .isEqualTo(
                            order.stream().filter(line -> !line.startsWith(own)).toList());
        }
        all.forEach(TcpPeer::close);
    }

    private static List<String> readLines(TcpPeer client, int count) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            lines.add(client.readLine());
        }
        return lines;
    }
}
