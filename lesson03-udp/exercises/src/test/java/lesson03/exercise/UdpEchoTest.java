package lesson03.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static peerkit.grading.Check.sent;
import static peerkit.grading.Check.when;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;
import peerkit.Background;
import peerkit.Patience;
import peerkit.UdpPeer;
import peerkit.grading.Check;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Nonce;
import peerkit.grading.Serving;
import peerkit.grading.Task;

@ExerciseTest(id = "3.1", title = "each datagram back to its sender", minutes = 30)
class UdpEchoTest {

    private static final int LARGEST = 65_507; // bytes that one datagram over IPv4 can hold
    private static final Duration A_MOMENT = Duration.ofMillis(300); // for a server that does not do it at all

    @Task(number = 1, points = 2, against = "the answer is the whole buffer")
    void sends_a_datagram_back_to_its_sender() throws Throwable {
        UdpEcho server = UdpEcho.bind(0);
        serving(server, () -> {
            try (UdpPeer client = UdpPeer.open("client")) {
                byte[] message = bytes("hello " + Nonce.word());
                client.send(server.port(), message);
                sent(message)
                        .means("the datagram must come back unchanged: getLength() says how much of the buffer was"
                                + " received, and the rest doesn't belong to the datagram")
                        .expect(message, client.receive());
            }
        });
    }

    @Task(number = 2, points = 1, against = "a UDP server talks to one client at a time, as over a connection")
    void answers_each_of_two_senders() throws Throwable {
        UdpEcho server = UdpEcho.bind(0);
        serving(server, () -> {
            try (UdpPeer anna = UdpPeer.open("anna");
                    UdpPeer bert = UdpPeer.open("bert")) {
                byte[] first = bytes("anna " + Nonce.word());
                byte[] second = bytes("bert " + Nonce.word());

                when("anna sends a datagram").means("anna, who sent first, did not get her datagram back");
                anna.send(server.port(), first).expect(first);
                when("anna was answered, and now bert sends a datagram")
                        .means("bert, who sent second, did not get his datagram back: there is no connection that a"
                                + " server could keep, and each datagram has the address of its own sender");
                bert.send(server.port(), second).expect(second);
            }
        });
    }

    @Task(number = 3, points = 1, against = "a used buffer or packet is as good as a new one")
    void makes_each_answer_as_long_as_its_datagram() throws Throwable {
        UdpEcho server = UdpEcho.bind(0);
        serving(server, () -> {
            try (UdpPeer client = UdpPeer.open("client")) {
                byte[] medium = bytes("first " + Nonce.word());
                byte[] shorter = bytes(Nonce.word());
                byte[] longer = bytes("the third one " + Nonce.word());
                when("a first datagram is sent").means("it did not come back unchanged");
                client.send(server.port(), medium).expect(medium);

                client.send(server.port(), shorter);
                sent(medium, shorter)
                        .means("the second datagram must come back unchanged: after its bytes, the buffer still"
                                + " contains the end of the first one")
                        .expect(shorter, client.receive());

                client.send(server.port(), longer);
                sent(medium, shorter, longer)
                        .means("the third datagram must come back whole: receive() cuts off what the packet has no room"
                                + " for, and setData() or setLength() for a short answer leaves only a little room")
                        .expect(longer, client.receive());
            }
        });
        answersTwoAtATime();
    }

    /** Where threads answer, the second datagram is received before the first one's answer goes out. */
    private static void answersTwoAtATime() throws Throwable {
        try (FaultySocket socket = new FaultySocket();
                UdpPeer client = UdpPeer.open("client")) {
            serving(new UdpEcho(socket), () -> {
                String first = "one " + Nonce.word();
                String second = "two " + Nonce.word();
                socket.answerOnlyAfter(2);
                when("a datagram is sent").means("nothing was sent back");
                client.send(socket.getLocalPort(), bytes(first));
                Patience.waitUntil(() -> socket.isSending(1), A_MOMENT);
                client.send(socket.getLocalPort(), bytes(second));

                Check both = when("a datagram is received while the one before it is still being answered")
                        .means("each datagram must come back unchanged: a thread that answers needs its own copy of"
                                + " the bytes and the address, because the next receive() writes into the same"
                                + " buffer and the same packet");
                String one = new String(client.receive(), UTF_8);
                String other = new String(client.receive(), UTF_8);
                both.holds(
                        Set.of(first, second).equals(new HashSet<>(List.of(one, other))),
                        '"' + first + "\" and \"" + second + '"',
                        '"' + one + "\" and \"" + other + '"');
            });
        }
    }

    @Task(number = 4, points = 1, against = "datagrams contain text")
    void changes_no_byte() throws Throwable {
        UdpEcho server = UdpEcho.bind(0);
        serving(server, () -> {
            try (UdpPeer client = UdpPeer.open("client")) {
                byte[] message = {' ', 'h', (byte) 0xc3, 0, (byte) 0xff, (byte) Nonce.number(128, 159), '\r', '\n'};
                client.send(server.port(), message);
                sent(message)
                        .means("every byte must come back unchanged, whether it is text or not: if you turn bytes into"
                                + " a String and back, some of them change")
                        .expect(message, client.receive());
            }
        });
    }

    @Task(number = 5, points = 1, against = "an empty datagram is not a datagram, or it means the end")
    void answers_an_empty_datagram_with_an_empty_one() throws Throwable {
        UdpEcho server = UdpEcho.bind(0);
        serving(server, () -> {
            try (UdpPeer client = UdpPeer.open("client")) {
                client.send(server.port(), new byte[0]);
                when("an empty datagram is sent")
                        .means("an empty datagram is a message like any other; with UDP, a length of 0 isn't the end of"
                                + " anything");
                client.expect(new byte[0]);
            }
        });
    }

    @Task(number = 6, points = 1, against = "a datagram is never longer than the usual buffer")
    void carries_the_largest_datagram() throws Throwable {
        UdpEcho server = UdpEcho.bind(0);
        serving(server, () -> {
            try (UdpPeer client = UdpPeer.open("client")) {
                byte[] message = Arrays.copyOf(bytes(Nonce.word().repeat(LARGEST / 6 + 1)), LARGEST);
                client.send(server.port(), message);
                Check size = when("a datagram of 65,507 bytes is sent, the largest possible")
                        .means("it must come back whole: what doesn't fit into the receiver's buffer is cut off,"
                                + " without an error");
                byte[] answer = client.receive();
                size.holds(answer.length == LARGEST, "65507 bytes", answer.length + " bytes");
                sent(message)
                        .means("the answer is as long as the datagram, but contains other bytes")
                        .expect(message, answer);
            }
        });
    }

    @Task(number = 7, points = 2, against = "an exception ends the server, because it ends the try block")
    void carries_on_after_an_error() throws Throwable {
        try (FaultySocket socket = new FaultySocket();
                UdpPeer client = UdpPeer.open("client")) {
            UdpEcho server = new UdpEcho(socket);
            serving(server, () -> {
                byte[] first = bytes("hi");
                when("a datagram is sent, and there is no error yet").means("it did not come back unchanged");
                client.send(socket.getLocalPort(), first).expect(first);

                byte[] next = bytes("next " + Nonce.word());
                socket.failToSend(bytes("lost"));
                client.send(socket.getLocalPort(), bytes("lost"));
                Patience.waitUntil(() -> socket.hasFailed(1), A_MOMENT); // so that the two are not served at once
                client.send(socket.getLocalPort(), next);
                when("send() throws an IOException for the answer to \"lost\", and another datagram comes")
                        .means("one answer that could not be sent has stopped the server for everybody: the error"
                                + " concerns only that datagram, and the server must receive the next one as usual");
                client.expect(next);

                byte[] last = bytes("last " + Nonce.word());
                socket.failToReceive(bytes("unlucky"));
                client.send(socket.getLocalPort(), bytes("unlucky"));
                Patience.waitUntil(() -> socket.hasFailed(2), A_MOMENT);
                client.send(socket.getLocalPort(), last);
                when("receive() throws an IOException once, and another datagram comes")
                        .means("one failed receive() has stopped the server: as long as the socket is open, it can"
                                + " receive the next datagram");
                client.expect(last);
            });
        }
    }

    @Task(number = 8, points = 1, against = "a flag ends a loop that is blocked in receive()")
    void returns_from_serve_when_it_is_closed() throws Exception {
        try (FaultySocket socket = new FaultySocket();
                UdpPeer client = UdpPeer.open("client")) {
            UdpEcho server = new UdpEcho(socket);
            Background<Void> serving = Background.run("serve()", server::serve);
            when("a client sends a datagram").means("there was no answer");
            client.send(socket.getLocalPort(), Nonce.word()).receive();
            when("a client has its answer")
                    .means("the server has not gone back to receive()")
                    .holds(
                            Patience.waitUntil(() -> socket.isReceiving(2), Patience.limit()),
                            "serve() waits for the next datagram",
                            "it does not");

            Check closed = when("serve() waits for a datagram, and close() is called")
                    .means("closing the socket wakes receive(), but a flag doesn't. receive() then throws, which is not"
                            + " an error here: serve() must simply return");
            server.close();
            try {
                serving.await();
            } catch (IOException | RuntimeException thrown) {
                throw closed.failure("serve() returns", "serve() throws " + thrown);
            }
            closed.holds(socket.isClosed(), "the socket is closed", "it is open");
            server.close(); // the second call does nothing
        }
    }

    private static void serving(UdpEcho server, Executable conversation) throws Throwable {
        Serving.during(server::serve, server, conversation);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
