package lesson02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import peerkit.Background;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.Patience;
import peerkit.TcpListener;
import peerkit.TcpPeer;

/**
 * The story of the lesson. Each nested class is something that happens to a program: one step cannot cope with it, and
 * the next program in the reading order can.
 */
@LeavesNothingBehind
class StepsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Nested
    class A_second_client_comes_after_the_first {

        @Test
        void step_1_is_over_and_the_second_client_is_refused() throws Exception {
            try (var server = new RunningStep(Step1OneMessage::serve);
                    var alice = server.connect("alice")) {
                alice.send("Hey server\n").expectLine("Hey client").expectEndOfStream();
                server.awaitEnd();

                server.expectRefusal();
            }
        }

        @Test
        void step_2_greets_the_second_client() throws IOException {
            try (var server = new RunningStep(Step2NextClient::serve);
                    var alice = server.connect("alice");
                    var bob = server.connect("bob")) {
                alice.send("Hey server\n").expectLine("Hey client").halfClose().expectEndOfStream();

                bob.send("Hey server\n").expectLine("Hey client");
            }
        }
    }

    @Nested
    class A_client_resets_its_connection {

        @Test
        void step_2_ends_for_everyone() throws IOException {
            try (var server = new RunningStep(Step2NextClient::serve);
                    var alice = server.connect("alice")) {
                alice.send("Hey server\n").expectLine("Hey client");
                alice.reset(); // the server is in its next read, or will be: either way, that read throws

                assertThatThrownBy(server::awaitEnd)
                        .isInstanceOf(SocketException.class)
                        .hasMessage("Connection reset");
                server.expectRefusal();
            }
        }

        @Test
        void step_3_greets_the_next_client() throws IOException {
            try (var server = new RunningStep(Step3CatchInside::serve);
                    var alice = server.connect("alice");
                    var bob = server.connect("bob")) {
                alice.send("Hey server\n").expectLine("Hey client");
                alice.reset();

                bob.send("Hey server\n").expectLine("Hey client");
            }
        }
    }

    /** The greeting server waits a second before it tries again: see {@link ProgramsTest}. */
    @Nested
    class No_client_can_be_accepted {

        @Test
        void step_3_tries_again_without_a_pause() throws Exception {
            var listener = new ServerSocket(0, 50, LOOPBACK) {
                private int tries;

                @Override
                public Socket accept() throws IOException {
                    if (++tries == 100) { // a hundred pauses of a second would take too long
                        close();
                    }
                    throw new IOException("Too many open files");
                }
            };
            try (var server = new RunningStep(listener, Step3CatchInside::serve)) {
                server.awaitEnd();
            }
        }
    }

    @Nested
    class A_message_comes_in_two_pieces {

        @Test
        void the_greeting_server_greets_it_twice() throws IOException {
            try (var server = Running.greeting();
                    var alice = TcpPeer.connect("alice", server.port())) {
                alice.send("Hey ser").expectLine("Hey client"); // so the first piece has been read by itself
                alice.send("ver\n").expectLine("Hey client");
            }
        }

        @Test
        void the_echo_server_sends_back_the_same_bytes() throws IOException {
            try (var server = Running.echo();
                    var alice = TcpPeer.connect("alice", server.port())) {
                alice.send("Hey ser").expectBytes("Hey ser");
                alice.send("ver\n").halfClose().expectBytes("ver\n").expectEndOfStream();
            }
        }
    }

    @Nested
    class An_answer_comes_in_two_pieces {

        @Test
        void step_4_shows_half_of_it_and_takes_the_rest_for_the_next_answer() throws Exception {
            try (var listener = TcpListener.open();
                    var client = new Socket(LOOPBACK, listener.port());
                    var server = listener.accept()) {
                server.send("Hey cl");
                assertThat(Step4ReadOnce.ask(client, "Hey server")).isEqualTo("Hey cl");

                server.send("ient\n");
                assertThat(Step4ReadOnce.ask(client, "another message")).isEqualTo("ient\\n");
            }
        }

        @Test
        void the_echo_client_shows_it_whole() throws Exception {
            try (var listener = TcpListener.open()) {
                Console console = Console.typed("no");
                String[] arguments = {"127.0.0.1", Integer.toString(listener.port())};
                var client = Background.run(
                        "client",
                        () -> EchoClient.run(
                                arguments,
                                Patience.LIMIT,
                                console.in(),
                                console.out().stream(),
                                console.err().stream()));

                try (var server = listener.accept()) {
                    server.expectBytes("Hey server\n").sendInPieces("Hey cl", "ient\n");
                    assertThat(client.await()).isZero();
                }
                assertThat(console.out().lines()).startsWith("Hey client");
            }
        }
    }

    private interface Step {
        void serve(ServerSocket listener) throws IOException;
    }

    /** A step that serves on a free port of the loopback address. */
    private static final class RunningStep implements AutoCloseable {

        private final ServerSocket listener;
        private final Background<Void> main;

        RunningStep(Step step) throws IOException {
            this(new ServerSocket(0, 50, LOOPBACK), step);
        }

        RunningStep(ServerSocket listener, Step step) {
            this.listener = listener;
            main = Background.run("step", () -> {
                try (listener) { // as in the step's main
                    step.serve(listener);
                }
            });
        }

        TcpPeer connect(String name) {
            return TcpPeer.connect(name, listener.getLocalPort());
        }

        void awaitEnd() throws Exception {
            main.await();
        }

        void expectRefusal() {
            assertThatThrownBy(() -> new Socket(LOOPBACK, listener.getLocalPort()))
                    .isInstanceOf(ConnectException.class);
        }

        @Override
        public void close() throws IOException {
            listener.close(); // accept() throws, if the step is still there
        }
    }
}
