package lesson05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import peerkit.Background;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.Program;
import peerkit.TcpPeer;

/**
 * The story of the lesson. Each nested class is something that clients do: one step cannot cope with it, and the next
 * one can.
 */
@LeavesNothingBehind
class StepsTest {

    private static final String WELCOME = "Welcome to this chatroom!";
    private static final String LONG_LINE = "x".repeat(200_000); // far more than the buffers on the way to mallory hold
    private static final Duration A_WHILE = Duration.ofMillis(300);
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @Test
    void the_steps_end_their_lines_with_a_newline_on_any_system() {
        try (var server =
                        Program.of(OnWindows.class).jvm("-Dline.separator=\r\n").start();
                var client = TcpPeer.connect(server.out().awaitPort())) {
            client.expectBytes(WELCOME + "\n");
        }
    }

    private static final class OnWindows {
        public static void main(String[] args) throws IOException {
            var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Step1Broadcast.serve(listener, new Step1Broadcast()::talk); // all steps send with it
        }
    }

    @Nested
    class Carol_joins_while_a_line_of_alice_goes_out {

        @Test
        void step_1_ends_alice_with_a_ConcurrentModificationException() throws Exception {
            try (var server = new RunningStep(new Step1Broadcast()::talk)) {
                TcpPeer alice = server.welcomed("alice");
                server.welcomedMallory();
                server.blockBy(alice);
                server.welcomed("carol");

                server.malloryReads();

                alice.expectEndOfStream();
                assertThat(server.failures.take()).isInstanceOf(ConcurrentModificationException.class);
            }
        }

        @Test
        void step_2_lets_carol_in_when_the_line_is_out() throws IOException {
            try (var server = new RunningStep(new Step2Lock()::talk)) {
                TcpPeer alice = server.welcomed("alice");
                server.welcomedMallory();
                server.blockBy(alice);
                TcpPeer carol = server.connect("carol");

                server.malloryReads();

                carol.expectLine(WELCOME);
                alice.send("hello\n");
                carol.expectLine("hello");
            }
        }
    }

    @Nested
    class Mallory_never_reads {

        @Test
        void step_2_freezes_for_everyone() throws IOException {
            try (var server = new RunningStep(new Step2Lock()::talk)) {
                TcpPeer alice = server.welcomed("alice");
                server.welcomedMallory();
                TcpPeer bob = server.welcomed("bob");
                server.blockBy(alice);

                bob.expectSilence(A_WHILE);
                server.connect("carol").expectSilence(A_WHILE);
            }
        }

        @Test
        void step_3_goes_on() throws IOException {
            try (var server = new RunningStep(new Step3Outbox(NOWHERE)::talk)) {
                TcpPeer alice = server.welcomed("alice");
                server.welcomedMallory();
                TcpPeer bob = server.welcomed("bob");
                server.blockBy(alice);

                bob.expectLine(LONG_LINE);
                server.welcomed("carol");
            }
        }
    }

    @Nested
    class Mallory_never_reads_and_the_others_go_on_for_2000_lines {

        private final Console console = Console.silent();

        @Test
        void step_3_keeps_over_1000_of_them_for_her() throws IOException {
            try (var server = new RunningStep(new Step3Outbox(console.out().stream())::talk)) {
                talk(server);

                console.out().awaitLine("1000 lines wait for " + server.mallory.getLocalSocketAddress());
            }
        }

        @Test
        void step_4_disconnects_her() throws IOException {
            try (var server = new RunningStep(new Step4Bounded(new Step2Lock()::talk, console.out().stream())::talk)) {
                talk(server);

                console.out()
                        .awaitLine("Disconnected, because it doesn't read: " + server.mallory.getLocalSocketAddress());
                assertThatCode(server.mallory.getInputStream()::readAllBytes)
                        .doesNotThrowAnyException(); // end of stream
            }
        }

        /** Alice says each line when bob has heard the one before. */
        private static void talk(RunningStep server) throws IOException {
            TcpPeer alice = server.welcomed("alice");
            server.welcomedMallory();
            TcpPeer bob = server.welcomed("bob");
            String line = "x".repeat(100);
            for (int i = 0; i < 2000; i++) {
                alice.send(line + "\n");
                bob.expectLine(line);
            }
        }
    }

    @Nested
    class Mallory_writes_the_name_of_alice_before_a_line {

        private static final String FORGED = "alice: I quit";

        @Test
        void step_4_passes_it_on_as_if_alice_had_said_it() throws IOException {
            try (var server = new RunningStep(new Step4Bounded(new Step2Lock()::talk, NOWHERE)::talk)) {
                TcpPeer mallory = server.welcomed("mallory");
                TcpPeer bob = server.welcomed("bob");

                mallory.send(FORGED + "\n");

                bob.expectLine(FORGED);
            }
        }

        @Test
        void step_5_tells_who_has_said_it() throws IOException {
            try (var server = new RunningStep(withOutboxes(new Step5Names()))) {
                TcpPeer mallory = server.named("mallory");
                TcpPeer bob = server.named("bob");

                mallory.send(FORGED + "\n");

                bob.expectLine("[mallory] " + FORGED);
            }
        }
    }

    @Nested
    class Mallory_wants_to_be_called_alice {

        @Test
        void step_5_gives_the_name_to_alice_only() throws IOException {
            try (var server = new RunningStep(withOutboxes(new Step5Names()))) {
                TcpPeer alice = server.named("alice");
                TcpPeer mallory = server.connect("mallory").expectLine(Chat.WELCOME);

                mallory.send("alice\n").expectLine("That name is taken. Send another one.");
                mallory.send("mallory\n").expectLine("Welcome, mallory!").send("I quit\n");

                alice.expectLine("[mallory] I quit");
            }
        }

        @Test
        void step_5_takes_Alice_for_another_name() throws IOException {
            try (var server = new RunningStep(withOutboxes(new Step5Names()))) {
                TcpPeer alice = server.named("alice");
                TcpPeer mallory = server.named("Alice");

                mallory.send("I quit\n");

                alice.expectLine("[Alice] I quit");
            }
        }

        @Test
        void the_chat_server_does_not() throws IOException {
            try (var chat = Chat.open();
                    var alice = chat.join("alice");
                    var mallory = chat.connect()) {
                mallory.send("Alice\n").expectLine("Nickname refused: Alice is already in the room");
                alice.halfClose().expectEndOfStream(); // she has heard nothing
            }
        }
    }

    private static BiConsumer<Socket, Member> withOutboxes(Step5Names room) {
        return new Step4Bounded(room::talk, NOWHERE)::talk;
    }

    /** A step that serves on a free port of the loopback address, and its clients. */
    private static final class RunningStep implements AutoCloseable {

        private final SmallBuffers listener = new SmallBuffers();
        private final List<TcpPeer> clients = new ArrayList<>();
        private final BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
        private Socket mallory; // she reads nothing but the welcome

        RunningStep(BiConsumer<Socket, Member> talk) throws IOException {
            Background.run(
                    "step",
                    () -> Step1Broadcast.serve(listener, (client, member) -> {
                        try {
                            talk.accept(client, member);
                        } catch (RuntimeException e) { // outside of a test, Java prints it with its stack trace
                            failures.add(e);
                        }
                    }));
        }

        TcpPeer connect(String name) {
            TcpPeer client = TcpPeer.connect(name, listener.getLocalPort());
            clients.add(client);
            return client;
        }

        TcpPeer welcomed(String name) {
            return connect(name).expectLine(WELCOME);
        }

        /** A client of step 5, whose first line is its name. */
        TcpPeer named(String name) {
            return connect(name).expectLine(Chat.WELCOME).send(name + "\n").expectLine("Welcome, " + name + "!");
        }

        void welcomedMallory() throws IOException {
            mallory = listener.connect();
            mallory.getInputStream().readNBytes((WELCOME + "\n").length());
        }

        /** Alice sends a line, and her thread is in the middle of writing it to mallory when this returns. */
        void blockBy(TcpPeer alice) throws IOException {
            alice.send(LONG_LINE + "\n");
            mallory.getInputStream().read(); // blocks until the write has begun; the rest is more than the buffers hold
        }

        void malloryReads() throws IOException {
            mallory.getInputStream().readNBytes(LONG_LINE.length());
        }

        @Override
        public void close() throws IOException {
            listener.close();
            clients.forEach(TcpPeer::close);
            if (mallory != null) {
                mallory.close();
            }
        }
    }
}
