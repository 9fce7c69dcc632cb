package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.when;

import java.net.InetSocketAddress;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peerkit.UdpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Serving;
import peerkit.grading.Task;

/** A question that follows a store from the same socket is answered after it, so the tests need no other waits. */
@ExerciseTest(id = "3.3", title = "store with one datagram, ask with another", minutes = 45)
class KeyValueServerTest {

    private static final int LONGEST = 999; // bytes in a request

    @Task(number = 1, points = 2, against = "what a client stores belongs to that client, as in a connection")
    void returns_what_was_stored_to_everybody() throws Throwable {
        serving((server, anna) -> {
            String key = Nonce.word();
            String value = Nonce.word() + " and more";
            Check check = sending(key + "=" + value, key).means("the answer to a stored key must be key=value");
            anna.send(server.port(), key + "=" + value).send(server.port(), key);
            check.expect(key + "=" + value, received(anna));

            try (UdpPeer bert = UdpPeer.open("bert")) {
                Check other = when("another client sends \"" + key + "\", after the first has stored it")
                        .means("there is one store for everybody: with UDP, nothing connects two datagrams unless the"
                                + " server does");
                bert.send(server.port(), key);
                other.expect(key + "=" + value, received(bert));
            }
        });
    }

    @Task(number = 2, points = 1, against = "null is nothing")
    void answers_an_unknown_key_with_an_empty_value() throws Throwable {
        serving((server, client) -> {
            String key = Nonce.word();
            Check check = sending(key)
                    .means("the answer to a key without a value must have an empty value")
                    .whenReceived(
                            key + "=null", "a map's get() returns null for such a key, and \"\" + null is \"null\"");
            client.send(server.port(), key);
            check.expect(key + "=", received(client));
        });
    }

    @Task(number = 3, points = 1, against = "every request has an answer")
    void does_not_answer_a_store() throws Throwable {
        serving((server, client) -> {
            String stored = Nonce.word() + "=" + Nonce.word();
            Check check = sending(stored, "version")
                    .means("a store has no answer: otherwise a client would take that datagram for the answer to its"
                            + " next question");
            client.send(server.port(), stored).send(server.port(), "version");
            check.expect("version=" + KeyValueServer.VERSION, received(client));
        });
    }

    @Task(number = 4, points = 1, against = "a datagram contains one equals sign")
    void splits_at_the_first_equals_sign() throws Throwable {
        serving((server, client) -> {
            String key = Nonce.word();
            String value = "a=b==" + Nonce.word();
            Check check = sending(key + "=" + value, key)
                    .means("the first equals sign ends the key, and everything after it is the value, including further"
                            + " equals signs");
            client.send(server.port(), key + "=" + value).send(server.port(), key);
            check.expect(key + "=" + value, received(client));
        });
    }

    @Task(
            number = 5,
            points = 2,
            against = "nothing before the equals sign means no key, and nothing after it means no value")
    void keeps_an_empty_value_and_an_empty_key() throws Throwable {
        serving((server, client) -> {
            String key = Nonce.word();
            Check check = sending(key + "=full", key + "=", key)
                    .means("a request that ends with the equals sign stores an empty value instead of the old one; it"
                            + " doesn't ask for anything, and gets no answer");
            client.send(server.port(), key + "=full")
                    .send(server.port(), key + "=")
                    .send(server.port(), key);
            check.expect(key + "=", received(client));

            String value = Nonce.word();
            Check empty = sending("=" + value, "")
                    .means("the text before the equals sign is the key, and may be empty; an empty datagram asks for"
                            + " the empty key");
            client.send(server.port(), "=" + value).send(server.port(), "");
            empty.expect("=" + value, received(client));
        });
    }

    @Task(number = 6, points = 1, against = "version is a key like any other")
    void never_changes_its_version() throws Throwable {
        serving((server, client) -> {
            String forged = "version=" + Nonce.word();
            Check check = sending(forged, "version")
                    .means("the version belongs to the server, whatever anybody stores")
                    .whenReceived(forged, "the version was overwritten: ignore a store under this key");
            client.send(server.port(), forged).send(server.port(), "version");
            check.expect("version=" + KeyValueServer.VERSION, received(client));

            String other = "version2=" + Nonce.word();
            Check like = sending(other, "version2")
                    .means("only the key \"version\" can't be changed; other keys that begin with it can");
            client.send(server.port(), other).send(server.port(), "version2");
            like.expect(other, received(client));
        });
    }

    @Task(number = 7, points = 1, against = "you can send an answer from any socket")
    void answers_from_the_port_that_was_asked() throws Throwable {
        serving((server, client) -> {
            Check check = sending("version")
                    .means("to a client, an answer from another port comes from a stranger; a connected socket doesn't"
                            + " even accept it. A separate socket for the answer has a different port");
            client.send(server.port(), "version").receive();
            int port = ((InetSocketAddress) client.sender()).getPort();
            check.holds(port == server.port(), "an answer from the port that was asked", "an answer from another port");
        });
    }

    @Task(number = 8, points = 1, against = "what doesn't fit into the buffer causes an error, or arrives later")
    void stores_a_request_of_999_bytes_and_ignores_a_longer_one() throws Throwable {
        serving((server, client) -> {
            String key = Nonce.word();
            String longest = key + "=" + "x".repeat(LONGEST - key.length() - 1);
            client.send(server.port(), longest).send(server.port(), key);
            when("a request of 999 bytes is sent, then its key")
                    .means("the longest allowed request was not stored completely: a buffer that is too small cuts off"
                            + " the rest, without an error")
                    .expect(longest, received(client));

            client.send(server.port(), key + "=short")
                    .send(server.port(), longest + "y")
                    .send(server.port(), key);
            when("a store of \"short\" is sent, then a store of 1000 bytes, then the key")
                    .means("ignore a request of 1000 bytes, because it is too long. If your buffer has room only for"
                            + " the longest allowed request, the end is silently cut off, and the rest looks like a"
                            + " whole request")
                    .expect(key + "=short", received(client));
        });
    }

    private static void serving(Conversation conversation) throws Throwable {
        KeyValueServer server = KeyValueServer.bind(0);
        Serving.during(server::serve, server, () -> {
            try (UdpPeer client = UdpPeer.open("client")) {
                conversation.talk(server, client);
            }
        });
    }

    private static Check sending(String... datagrams) {
        return when(Stream.of(datagrams).collect(Collectors.joining("\", then \"", "\"", "\" is sent")));
    }

    private static String received(UdpPeer client) {
        return new String(client.receive(), UTF_8);
    }

    private interface Conversation {
        void talk(KeyValueServer server, UdpPeer client) throws Exception;
    }
}
