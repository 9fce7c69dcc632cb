package lesson03;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import peerkit.Background;
import peerkit.CapturedOutput;
import peerkit.ClosedUdpPort;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.Patience;
import peerkit.UdpPeer;

/**
 * The story of the lesson. Each nested class is something that happens to datagrams: one step can't cope with it, and
 * the next one can.
 */
@LeavesNothingBehind
class StepsTest {

    private static final String QUESTION = "Hello UDP server";
    private static final String ANSWER = "Hello, I am a UDP server";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private static final Duration A_WHILE = Duration.ofMillis(250);
    private static final int SHORT = 100; // milliseconds: a timeout that is certain to pass, because no answer comes
    private static final int LONG = 20_000; // milliseconds: a timeout that never passes, because an answer comes

    @Nested
    class A_short_message_follows_a_longer_one {

        @Test
        void step_1_prints_hillo_for_hi() throws IOException {
            try (var server = Running.step(Step1WholeBuffer::serve)) {
                server.isAsked("hello", "hi");
                assertThat(server.received()).containsExactly("hello", "hillo");
            }
        }

        @Test
        void step_2_prints_hi() throws IOException {
            try (var server = Running.step(Step2Length::serve)) {
                server.isAsked("hello", "hi");
                assertThat(server.received()).containsExactly("hello", "hi");
            }
        }
    }

    @Nested
    class A_datagram_is_longer_than_the_buffer {

        private final String sent = "x".repeat(5000);
        private final String printed = "x".repeat(4096);

        @Test
        void step_2_prints_the_beginning_as_if_it_were_all() throws IOException {
            try (var server = Running.step(Step2Length::serve)) {
                server.isAsked(sent);
                assertThat(server.received()).containsExactly(printed);
            }
        }

        @Test
        void the_finished_server_says_that_the_rest_was_cut_off() throws IOException {
            try (var server = Running.finished()) {
                server.isAsked(sent);
                assertThat(server.received())
                        .containsExactly(
                                printed, "The datagram was longer than 4096 bytes: the rest of it was cut off");
            }
        }
    }

    @Nested
    class A_question_seems_to_come_from_another_server {

        @Test
        void two_servers_of_step_2_answer_each_other_for_ever() throws IOException {
            try (var server = Running.step(Step2Length::serve);
                    var other = seeminglyAsking(server)) {
                assertThat(Patience.waitUntil(() -> other.received().size() > 100, Patience.LIMIT))
                        .isTrue();
            }
        }

        @Test
        void the_finished_server_answers_the_question_but_not_the_answer() throws IOException {
            try (var server = Running.finished();
                    var other = seeminglyAsking(server)) {
                server.out().awaitLine("Not answered, because it is an answer itself");

                other.isAsked("anything else?"); // when this is answered, all that came before has been printed
                assertThat(other.received()).containsExactly(ANSWER, "anything else?");
            }
        }

        /** A server of step 2, whose socket has sent the question that somebody forged in its name. */
        private Running seeminglyAsking(Running server) throws IOException {
            DatagramSocket socket = new DatagramSocket(0, LOOPBACK);
            byte[] question = QUESTION.getBytes(UTF_8);
            socket.send(new DatagramPacket(question, question.length, LOOPBACK, server.port()));
            return Running.step(Step2Length::serve, socket);
        }
    }

    @Nested
    class The_answer_is_lost {

        @Test
        void step_3_waits_for_ever() throws IOException {
            Background<String> client;
            try (var server = UdpPeer.open("server");
                    var socket = new DatagramSocket()) {
                client = Background.run("client", () -> Step3Ask.ask(socket, server.address()));
                server.expect(QUESTION);

                assertThat(Patience.waitUntil(client::isDone, A_WHILE)).isFalse();
            }
            assertThatThrownBy(client::await).isInstanceOf(SocketException.class); // only close() has ended it
        }

        @Test
        void step_4_gives_up_when_its_time_is_over() throws IOException {
            try (var server = UdpPeer.open("server");
                    var socket = new DatagramSocket()) {
                assertThatThrownBy(() -> Step4Timeout.ask(socket, server.address(), SHORT))
                        .isInstanceOf(SocketTimeoutException.class);
                server.expect(QUESTION);
            }
        }
    }

    @Nested
    class A_stranger_answers_first {

        @Test
        void step_4_takes_the_strangers_datagram_for_the_answer() throws Exception {
            try (var server = UdpPeer.open("server");
                    var socket = new DatagramSocket()) {
                var answer = Background.run("client", () -> Step4Timeout.ask(socket, server.address(), LONG));
                server.expect(QUESTION).answerAsStranger("forged").answer(ANSWER);

                assertThat(answer.await()).isEqualTo("forged");
            }
        }

        @Test
        void the_stranger_is_one_that_step_4_believes_and_the_finished_client_does_not_hear() throws IOException {
            try (var stranger = Running.step(Stranger::serve);
                    var step4 = new DatagramSocket();
                    var finished = new DatagramSocket()) {
                var place = new InetSocketAddress(LOOPBACK, stranger.port());

                assertThat(Step4Timeout.ask(step4, place, LONG)).isEqualTo("forged");
                assertThatThrownBy(() -> UdpClient.ask(finished, place, QUESTION.getBytes(UTF_8), SHORT))
                        .isInstanceOf(SocketTimeoutException.class);
            }
        }

        @Test
        void the_finished_client_hears_only_the_server() throws Exception {
            try (var server = UdpPeer.open("server");
                    var socket = new DatagramSocket()) {
                var answer = Background.run(
                        "client", () -> UdpClient.ask(socket, server.address(), QUESTION.getBytes(UTF_8), LONG));
                server.expect(QUESTION).answerAsStranger("forged").answer(ANSWER);

                DatagramPacket packet = answer.await();
                assertThat(new String(packet.getData(), 0, packet.getLength(), UTF_8))
                        .isEqualTo(ANSWER);
            }
        }
    }

    @Nested
    class Nobody_receives_at_the_port {

        @Test
        void step_4_is_not_told_and_waits_until_its_time_is_over() throws IOException {
            try (var nobody = ClosedUdpPort.open();
                    var socket = new DatagramSocket()) {
                var server = new InetSocketAddress(LOOPBACK, nobody.port());
                assertThatThrownBy(() -> Step4Timeout.ask(socket, server, SHORT))
                        .isInstanceOf(SocketTimeoutException.class);
            }
        }

        @Test
        void the_finished_client_is_told() throws IOException {
            try (var nobody = ClosedUdpPort.open();
                    var socket = new DatagramSocket()) {
                var server = new InetSocketAddress(LOOPBACK, nobody.port());
                assertThatThrownBy(() -> UdpClient.ask(socket, server, QUESTION.getBytes(UTF_8), LONG))
                        .isInstanceOf(PortUnreachableException.class);
            }
        }
    }

    private interface Step {
        void serve(DatagramSocket socket, PrintStream out) throws IOException;
    }

    /** A server on a free port of the loopback address, and what it prints. */
    private record Running(int port, CapturedOutput out, Runnable closing) implements AutoCloseable {

        static Running step(Step step) throws IOException {
            return step(step, new DatagramSocket(0, LOOPBACK));
        }

        static Running step(Step step, DatagramSocket socket) {
            CapturedOutput out = Console.silent().out();
            Background.run("step", () -> step.serve(socket, out.stream())); // until close() makes receive() throw
            return new Running(socket.getLocalPort(), out, socket::close);
        }

        static Running finished() throws IOException {
            CapturedOutput out = Console.silent().out();
            UdpServer server = UdpServer.bind(new InetSocketAddress(LOOPBACK, 0), out.stream());
            Background.run("server", server::serve);
            return new Running(server.port(), out, server::close);
        }

        /** A client sends these questions and gets an answer to each. */
        void isAsked(String... questions) {
            try (var client = UdpPeer.open("client")) {
                for (String question : questions) {
                    client.send(port, question).expect(ANSWER);
                }
            }
        }

        /** What it has printed after its first line, without the senders. */
        List<String> received() {
            return out.lines().stream()
                    .skip(1)
                    .map(line -> line.replaceFirst("^Received from \\S+: ", ""))
                    .toList();
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
