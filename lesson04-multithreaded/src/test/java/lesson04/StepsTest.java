package lesson04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lesson04.Limits.Times;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Background;
import peerkit.Leftovers;
import peerkit.Program;
import peerkit.TcpPeer;

/**
 * The story of the lesson. Each nested class is something that clients do: one step cannot cope with it, and the next
 * one can.
 */
class StepsTest {

    private static final Duration A_WHILE = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(1); // no deadline in this test
    private static final Duration SOON = Duration.ofMillis(100);

    @Nested
    class Twenty_clients_say_nothing {

        @Test
        void step_1_has_a_thread_for_each_of_them() throws IOException {
            try (var server = new RunningStep(Step1ThreadPerClient::serve)) {
                for (int i = 0; i < 20; i++) {
                    server.welcomed("client" + i);
                }
                await().until(() -> ServerThreads.in(Step1ThreadPerClient.class, "talk"), threads -> threads == 20);
            }
        }

        @Test
        void step_2_has_two_threads() throws IOException {
            try (var server = new RunningStep(Step2Pool::serve)) {
                server.welcomed("alice");
                server.welcomed("bob");
                for (int i = 2; i < 20; i++) {
                    server.connect("client" + i).expectSilence(Duration.ofMillis(10));
                }
                await().until(() -> ServerThreads.in(Step1ThreadPerClient.class, "talk"), threads -> threads == 2);
            }
        }
    }

    @Nested
    class Two_clients_say_nothing_and_a_third_connects {

        @Test
        void step_2_leaves_the_third_waiting_without_a_word() throws IOException {
            try (var server = new RunningStep(Step2Pool::serve)) {
                TcpPeer alice = server.welcomed("alice");
                server.welcomed("bob");
                TcpPeer carol = server.connect("carol");

                carol.expectSilence(A_WHILE);
                alice.halfClose(); // she is done, so her thread takes the next task from the queue
                carol.expectLine("Welcome to the server");
            }
        }

        @Test
        void step_3_tells_the_third_at_once_that_the_server_is_full() throws IOException {
            try (var server = new RunningStep(Step3AtMost::serve)) {
                server.welcomed("alice");
                server.welcomed("bob");

                server.connect("carol").expectLine("Server full").expectEndOfStream();
            }
        }
    }

    @Nested
    class Two_clients_keep_the_only_places_and_say_nothing {

        @Test
        void step_3_lets_them_keep_their_places() throws IOException {
            try (var server = new RunningStep(Step3AtMost::serve)) {
                TcpPeer alice = server.welcomed("alice");
                TcpPeer bob = server.welcomed("bob");

                alice.expectSilence(A_WHILE);
                bob.expectSilence(A_WHILE);
                server.connect("carol").expectLine("Server full").expectEndOfStream();
            }
        }

        @Test
        void step_4_disconnects_them_and_welcomes_the_next() throws IOException {
            try (var server = new RunningStep(listener -> Step4Deadline.serve(listener, SOON))) {
                server.welcomed("alice").expectEndOfStream();
                server.welcomed("bob").expectEndOfStream();

                server.isWelcomedInTheEnd("carol");
            }
        }
    }

    @Nested
    class A_client_sends_a_line_without_end {

        @Test
        void step_3_runs_out_of_memory() throws IOException {
            try (var server =
                            Program.of(Step3InAJvmOfItsOwn.class).jvm("-Xmx32m").start();
                    var endless = connect(server)) {
                sendMegabytes(endless, 64);

                server.err().awaitLine("java.lang.OutOfMemoryError: Java heap space");
            }
        }

        @Test
        void step_4_says_that_the_line_is_too_long_and_drops_it() throws IOException {
            try (var server =
                            Program.of(Step4InAJvmOfItsOwn.class).jvm("-Xmx32m").start();
                    var endless = connect(server)) {
                sendMegabytes(endless, 64);
                endless.getOutputStream().write("\nhello\n".getBytes());
                endless.shutdownOutput();

                assertThat(endless.getInputStream().readAllBytes())
                        .asString()
                        .endsWith("Error: a line holds at most 8192 bytes, in UTF-8\nHello I am server hello\n");
                assertThat(server.err().text()).isEmpty();
            }
        }

        private Socket connect(Program server) throws IOException {
            return new Socket(InetAddress.getLoopbackAddress(), server.out().awaitPort());
        }

        private void sendMegabytes(Socket client, int count) {
            byte[] megabyte = new byte[1 << 20];
            try {
                for (int i = 0; i < count; i++) {
                    client.getOutputStream().write(megabyte);
                }
            } catch (IOException e) {
                // The server has run out of memory, and has closed the connection.
            }
        }
    }

    @Nested
    class A_client_sends_bytes_that_are_not_text {

        private final byte[] cafe = {'c', 'a', 'f', (byte) 0xe9, '\n'}; // in Latin-1

        @Test
        void step_3_answers_with_something_else() throws IOException {
            try (var server = new RunningStep(Step3AtMost::serve)) {
                server.welcomed("alice").send(cafe).expectLine("Hello I am server caf\ufffd");
            }
        }

        @Test
        void step_4_says_so() throws IOException {
            try (var server = new RunningStep(listener -> Step4Deadline.serve(listener, LONG))) {
                TcpPeer alice = server.welcomed("alice");

                alice.send(cafe).expectLine("Error: a line holds at most 8192 bytes, in UTF-8");
                alice.send("next\n").expectLine("Hello I am server next");
            }
        }
    }

    @Nested
    class Two_clients_ask_and_never_read {

        @Test
        void step_4_blocks_in_a_write_for_ever() throws Exception {
            try (var server = new RunningStep(listener -> Step4Deadline.serve(listener, LONG))) {
                server.connectAndNeverRead("deaf");
                server.connectAndNeverRead("deaf, too");

                ServerThreads.awaitBlockedInWrite(Step4Deadline.class, "talk", 2);
                server.connect("carol").expectLine("Server full").expectEndOfStream();
            }
        }

        @Test
        void step_5_disconnects_them_and_welcomes_the_next() throws Exception {
            try (var server = new RunningStep(listener -> Step5Watchdog.serve(listener, SOON))) {
                server.connectAndNeverRead("deaf");
                server.connectAndNeverRead("deaf, too");

                server.isWelcomedInTheEnd("carol");
            } finally {
                endWatchdogs();
            }
        }
    }

    @Nested
    class The_server_is_stopped_while_a_client_is_connected {

        @Test
        void step_5_leaves_the_client_its_thread_and_the_watchdog_behind() throws IOException {
            try (var server = new RunningStep(listener -> Step5Watchdog.serve(listener, LONG))) {
                TcpPeer alice = server.welcomed("alice");

                server.listener.close(); // there is nothing else to stop it with

                alice.send("hello\n").expectLine("Hello I am server hello");
                assertThat(ServerThreads.in(Step5Watchdog.class, "talk")).isEqualTo(1);
                await().until(
                                () -> ServerThreads.in(Watchdog.class, "look"),
                                count -> count == 1); // it may just be starting
            } finally {
                endWatchdogs();
            }
        }

        @Test
        void step_6_leaves_nothing_behind() throws IOException {
            Leftovers before = Leftovers.before();
            ServerSocket listener = onAFreePort();
            Closeable server = Step6Close.start(listener, LONG);
            try (var alice = TcpPeer.connect("alice", listener.getLocalPort())) {
                alice.expectLine("Welcome to the server");

                server.close();

                alice.expectEndOfStream();
            }
            before.expectNone();
        }

        @Test
        void the_finished_server_leaves_nothing_behind() throws IOException {
            Leftovers before = Leftovers.before();
            Running server = Running.standard();
            try (var alice = server.welcomed("alice")) {
                server.close();

                alice.expectEndOfStream();
            }
            before.expectNone();
        }
    }

    /** Then the finished server tries again: see {@link ProgramsTest}. */
    @Nested
    class A_client_cannot_be_accepted {

        @Test
        void step_6_accepts_nobody_after_it() throws IOException {
            var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress()) {
                private boolean first = true;

                @Override
                public Socket accept() throws IOException {
                    if (first) {
                        first = false;
                        throw new IOException("Too many open files");
                    }
                    return super.accept();
                }
            };
            Closeable server = Step6Close.start(listener, LONG);
            try (server;
                    var alice = TcpPeer.connect("alice", listener.getLocalPort())) {
                alice.expectSilence(A_WHILE);
                assertThat(ServerThreads.in(Step6Close.class, "serve")).isZero();
            }
        }
    }

    @Nested
    class The_finished_server_has_two_places {

        private final Limits limits = new Limits(2, 8192, new Times(LONG, SOON, SOON, SOON));

        @Test
        void two_clients_that_say_nothing_lose_them() throws IOException {
            try (var server = Running.with(limits);
                    var alice = server.welcomed("alice");
                    var bob = server.connect("bob")) {
                await().until(() -> firstLine(server, "carol"), "Welcome to the server"::equals);

                alice.expectLine("Error: nothing came for 100 ms, goodbye").expectEndOfStream();
                bob.expectLine("Welcome to the server").expectLine("Error: nothing came for 100 ms, goodbye");
            }
        }

        @Test
        void two_clients_that_never_read_lose_them() throws IOException {
            try (var server = Running.with(limits);
                    var deaf = TcpPeer.connectAndNeverRead("deaf", server.port());
                    var deafToo = TcpPeer.connectAndNeverRead("deaf, too", server.port())) {
                Sending asking = Sending.asks(deaf);
                Sending askingToo = Sending.asks(deafToo);

                await().until(() -> firstLine(server, "carol"), "Welcome to the server"::equals);
                asking.stop();
                askingToo.stop();
            }
        }

        private String firstLine(Running server, String name) {
            try (var client = server.connect(name)) {
                return client.readLine();
            }
        }
    }

    /** The watchdog of a step is never stopped: that is the step's fault, and other tests must not find it. */
    private static void endWatchdogs() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("watchdog"))
                .forEach(Thread::interrupt);
        await().until(() -> ServerThreads.in(Watchdog.class, "look") == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5})
    void a_step_ends_its_lines_with_a_newline_on_any_system(int step) {
        try (var server =
                        Program.of(OnWindows.class).jvm("-Dline.separator=\r\n").start(Integer.toString(step));
                var client = TcpPeer.connect(server.out().awaitPort())) {
            client.expectBytes("Welcome to the server\n").send("hello\n").expectBytes("Hello I am server hello\n");
        }
    }

    private static final class OnWindows {
        public static void main(String[] args) throws IOException {
            switch (args[0]) {
                case "1" -> Step1ThreadPerClient.serve(announced());
                case "4" -> Step4Deadline.serve(announced(), LONG);
                default -> Step5Watchdog.serve(announced(), LONG);
            }
        }
    }

    private static final class Step3InAJvmOfItsOwn {
        public static void main(String[] args) throws IOException {
            Step3AtMost.serve(announced());
        }
    }

    private static final class Step4InAJvmOfItsOwn {
        public static void main(String[] args) throws IOException {
            Step4Deadline.serve(announced(), LONG);
        }
    }

    private static ServerSocket announced() throws IOException {
        ServerSocket listener = onAFreePort();
        System.out.println("listening on 127.0.0.1:" + listener.getLocalPort());
        return listener;
    }

    private static ServerSocket onAFreePort() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private interface Step {
        void serve(ServerSocket listener) throws IOException;
    }

    /** A step that serves on a free port of the loopback address, and its clients. */
    private static final class RunningStep implements AutoCloseable {

        private final ServerSocket listener = onAFreePort();
        private final List<TcpPeer> clients = new ArrayList<>();
        private final List<Sending> asking = new ArrayList<>();

        RunningStep(Step step) throws IOException {
            Background.run("step", () -> step.serve(listener)); // until accept() throws, because close() was called
        }

        TcpPeer connect(String name) {
            return added(TcpPeer.connect(name, listener.getLocalPort()));
        }

        TcpPeer welcomed(String name) {
            return connect(name).expectLine("Welcome to the server");
        }

        /** A client that asks and asks, and reads no answer. */
        void connectAndNeverRead(String name) {
            asking.add(Sending.asks(added(TcpPeer.connectAndNeverRead(name, listener.getLocalPort()))));
        }

        /** Connects again and again until there is a permit. */
        void isWelcomedInTheEnd(String name) {
            await().until(() -> connect(name).readLine(), "Welcome to the server"::equals);
        }

        private TcpPeer added(TcpPeer client) {
            clients.add(client);
            return client;
        }

        @Override
        public void close() throws IOException {
            listener.close();
            clients.forEach(TcpPeer::close);
            asking.forEach(Sending::stop);
        }
    }
}
