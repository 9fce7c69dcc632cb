package lesson06;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lesson06.ClientCounts.Reading;
import lesson06.terminal.Show;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.Leftovers;
import peerkit.TcpListener;
import peerkit.TcpPeer;

@LeavesNothingBehind
class CounterServerTest {

    @AutoClose
    final Running running = Running.with(Running.WIDE);

    CounterServerTest() throws IOException {}

    @Test
    void prints_the_transcript_of_the_source() {
        try (var first = running.connect("first");
                var second = connectWhenHere(2)) {
            String firstAddress = Show.address(first.localAddress());
            String secondAddress = Show.address(second.localAddress());
            first.send("Hello, Server!");
            printed("Client 1 says: Hello, Server!");
            second.send("Hello, Server!");
            printed("Client 2 says: Hello, Server!");
            first.expectBytes(Running.answerTo(1)).close();
            printed("Client 1 disconnected.");
            second.expectBytes(Running.answerTo(2)).close();
            printed("Client 2 disconnected.");

            assertThat(running.console.out().lines())
                    .containsExactly(
                            "Server is listening on 127.0.0.1:" + running.server.port(),
                            "Client 1 connected from " + firstAddress,
                            "Connected clients: 1",
                            "Client 2 connected from " + secondAddress,
                            "Connected clients: 2",
                            "Client 1 says: Hello, Server!",
                            "Client 2 says: Hello, Server!",
                            "Client 1 disconnected.",
                            "Client 2 disconnected.");
        }
    }

    /** Connects a client once the one before has its number; otherwise the threads may take theirs in either order. */
    private TcpPeer connectWhenHere(int number) {
        printed("Connected clients: " + (number - 1));
        TcpPeer client = running.connect("client " + number);
        printed("Connected clients: " + number);
        return client;
    }

    @Test
    void answers_a_client_that_sends_no_newline_and_waits() {
        try (var client = running.connect("client")) {
            client.send("Hello, Server!").expectBytes(Running.answerTo(1)).expectEndOfStream();
        }
    }

    @Test
    void answers_a_client_that_ends_its_side_and_waits() {
        try (var client = running.connect("client")) {
            client.send("Hello, Server!")
                    .halfClose()
                    .expectBytes(Running.answerTo(1))
                    .expectEndOfStream();
        }
    }

    @Test
    void takes_what_one_read_returns_for_the_message() {
        try (var client = running.connect("client")) {
            client.send("Hello, ").expectBytes(Running.answerTo(1)).send("Server!");

            printed("Client 1 says: Hello, ");
            client.expectEndOfStream();
        }
    }

    @Test
    void gives_400_clients_40_at_a_time_every_number_exactly_once() throws Exception {
        ExecutorService forty = Executors.newFixedThreadPool(40);
        try {
            CyclicBarrier together = new CyclicBarrier(40); // 40 are connected, then all send at once, ten times
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                answers.add(forty.submit(() -> {
                    try (var client = running.connect("client")) {
                        together.await(8, TimeUnit.SECONDS);
                        return new String(client.send("Hello, Server!").readToEnd(), UTF_8);
                    }
                }));
            }

            List<String> received = new ArrayList<>();
            for (Future<String> answer : answers) {
                received.add(answer.get());
            }
            assertThat(received)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 400)
                            .mapToObj(Running::answerTo)
                            .toList());
            countsBecome(400, 0);
        } finally {
            forty.shutdown();
        }
    }

    @Test
    void counts_all_clients_so_far_and_those_connected_however_they_leave() {
        assertThat(running.server.counts()).isEqualTo(new Reading(0, 0));
        try (var stays = running.connect("stays")) {
            countsBecome(1, 1);
            var resets = running.connect("resets");
            countsBecome(2, 2);
            try (var halfCloses = running.connect("half-closes")) {
                countsBecome(3, 3);
                var closes = running.connect("closes");
                countsBecome(4, 4);

                resets.reset();
                countsBecome(4, 3);
                closes.close();
                countsBecome(4, 2);
                halfCloses.halfClose();
                countsBecome(4, 1);

                assertThat(stays.send("x").readToEnd()).isNotEmpty(); // answered, and not gone yet
                assertThat(running.server.counts()).isEqualTo(new Reading(4, 1));
            }
        }
        countsBecome(4, 0);
    }

    @Test
    void counts_each_of_many_clients_once_when_they_all_reset() throws IOException {
        try (var stays = running.connect("stays")) {
            countsBecome(1, 1);
            for (int i = 0; i < 100; i++) {
                Socket client = socket();
                client.setSoLinger(true, 0); // close() resets
                client.close();
            }
            countsBecome(101, 1); // 100 threads have counted up and down at the same time
            stays.send("x").expectBytes(Running.answerTo(1));
        }
    }

    @Test
    void a_client_that_is_gone_when_its_line_is_printed_is_not_counted_any_more() {
        try (var client = running.connect("client")) {
            client.send("x").expectBytes(Running.answerTo(1)).halfClose();
            printed("Client 1 disconnected.");

            assertThat(running.server.counts()).isEqualTo(new Reading(1, 0));
        }
    }

    @Test
    void says_that_a_client_reset_the_connection_and_gives_its_number_to_nobody_else() {
        try (var next = resetsAndNextConnects()) {
            next.send("x").expectBytes(Running.answerTo(2));
        }
        printed("Lost client 1: Connection reset");
        printed("Client 1 disconnected.");
    }

    private TcpPeer resetsAndNextConnects() {
        var first = running.connect("first");
        printed("Client 1 connected from ");
        first.reset();
        return running.connect("next");
    }

    @Test
    void says_that_a_client_left_without_a_message() {
        try (var client = running.connect("client")) {
            client.halfClose().expectEndOfStream();

            printed("Client 1 left without a message.");
            printed("Client 1 disconnected.");
        }
    }

    @Test
    void a_client_that_closes_before_its_answer_ends_only_its_own_conversation() {
        running.connect("first").send("x").close();
        printed("Client 1 disconnected.");

        try (var next = running.connect("next")) {
            next.send("x").expectBytes(Running.answerTo(2));
        }
    }

    @Test
    void a_silent_client_stops_nobody() {
        try (var silent = running.connect("silent")) {
            printed("Client 1 connected from ");
            answered(2);

            silent.send("at last").expectBytes(Running.answerTo(1));
        }
    }

    @Test
    void a_silent_client_is_closed_at_its_deadline() throws IOException {
        Limits limits = new Limits(500, Duration.ofMillis(300), Running.WIDE.linger());
        try (var impatient = Running.with(limits);
                var silent = impatient.connect("silent")) {
            silent.expectEndOfStream();

            impatient.console.out().awaitLine("Client 1 said nothing for 300 ms.");
            impatient.console.out().awaitLine("Client 1 disconnected.");
            assertThat(impatient.server.counts()).isEqualTo(new Reading(1, 0));
        }
    }

    @Test
    void clients_have_30_seconds_unless_set() {
        assertThat(Limits.standard().silence()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void never_prints_a_control_character_raw() {
        try (var client = running.connect("client")) {
            client.send("\u001b]0;x\u0007\rINFO forged\n\u009b31m").expectBytes(Running.answerTo(1));

            printed("Client 1 says: \\u001b]0;x\\u0007\\rINFO forged\\n\\u009b31m");
        }
    }

    @Test
    void shows_what_is_not_utf_8_as_a_replacement_character() {
        try (var client = running.connect("client")) {
            client.send(new byte[] {'h', 'i', (byte) 0xaa}).expectBytes(Running.answerTo(1));

            printed("Client 1 says: hi\ufffd");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1025, 500_000})
    void answers_a_long_message_without_a_reset_and_prints_1024_bytes_of_it(int length) {
        try (var client = running.connect("client")) {
            client.send("x".repeat(length))
                    .halfClose()
                    .expectBytes(Running.answerTo(1))
                    .expectEndOfStream();

            assertThat(running.console.out().awaitLine("Client 1 says: "))
                    .isEqualTo("Client 1 says: " + "x".repeat(1024));
        }
    }

    @Test
    void hangs_up_on_a_client_that_has_its_answer_and_does_not_end_its_side() throws IOException {
        Limits limits = new Limits(500, Running.WIDE.silence(), Duration.ofMillis(100));
        try (var server = Running.with(limits);
                var client = server.connect("client")) {
            client.send("x").expectBytes(Running.answerTo(1)).expectEndOfStream();

            server.console.out().awaitLine("Client 1 disconnected.");
        }
    }

    @Test
    void hangs_up_on_a_client_that_never_stops_sending() throws Exception {
        Limits limits = new Limits(500, Running.WIDE.silence(), Duration.ofMillis(200));
        try (var server = Running.with(limits);
                var client = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            byte[] drop = new byte[1];
            Thread dripping = new Thread(
                    () -> {
                        try {
                            while (true) { // each byte comes well before a read would give up
                                client.getOutputStream().write(drop);
                            }
                        } catch (IOException e) {
                            // the server has disconnected it, which is what the test waits for
                        }
                    },
                    "dripping");
            dripping.start();

            server.console.out().awaitLine("Client 1 disconnected.");
            dripping.join();
        }
    }

    @Test
    void serves_no_more_clients_than_allowed_at_a_time_and_the_next_when_one_leaves() throws IOException {
        Limits limits = new Limits(2, Running.WIDE.silence(), Running.WIDE.linger());
        try (var server = Running.with(limits);
                var first = server.connect("first");
                var second = server.connect("second")) {
            await().until(() -> server.server.counts().now() == 2);
            try (var third = server.connect("third")) {
                third.send("Hello, Server!").expectSilence(Duration.ofMillis(100));
                assertThat(server.server.counts()).isEqualTo(new Reading(2, 2));

                first.halfClose().expectEndOfStream(); // it leaves

                third.expectBytes(Running.answerTo(3));
            }
            second.send("x").readToEnd();
        }
    }

    @Test
    void close_wakes_the_acceptor_that_waits_for_a_place() throws IOException {
        Leftovers before = Leftovers.before();
        try (var server = Running.with(new Limits(1, Running.WIDE.silence(), Running.WIDE.linger()));
                var only = server.connect("only")) {
            server.console.out().awaitLine("Client 1 connected from ");

            server.stop();

            only.expectEndOfStream();
        }
        before.expectNone();
    }

    @Test
    void a_thousand_come_and_go_and_nothing_stays() throws IOException {
        answered(1); // so that everything that is made once and stays is there
        countsBecome(1, 0);
        Leftovers before = Leftovers.before();

        for (int i = 0; i < 1000; i++) {
            try (Socket client = socket()) {
                switch (i % 4) {
                    case 0 -> client.getOutputStream().write('x'); // and closes before its answer
                    case 1 -> client.setSoLinger(true, 0); // resets
                    case 2 -> {
                        client.shutdownOutput();
                        assertThat(client.getInputStream().read()).isEqualTo(-1);
                    }
                    default -> {} // closes
                }
            }
        }

        countsBecome(1001, 0);
        before.expectNone();
        answered(1002);
    }

    @Test
    void close_hangs_up_on_connected_clients_and_leaves_no_thread_and_no_socket() throws IOException {
        Leftovers before = Leftovers.before();
        try (var server = Running.with(Running.WIDE);
                var silent = server.connect("silent");
                var answered = server.connect("answered")) {
            answered.send("x").readToEnd(); // the server waits for the end of its side
            await().until(() -> server.server.counts().now() == 2);

            server.stop();
            server.stop(); // a second time does nothing

            assertThat(server.server.counts()).isEqualTo(new Reading(2, 0));
            silent.expectEndOfStream();
            assertThat(server.console.out().text()).doesNotContain("Lost client");
            assertThatThrownBy(() -> server.connect("late")).hasMessageContaining("refused");
        }
        before.expectNone();
    }

    @Test
    void two_threads_may_close_at_once() throws Exception {
        Leftovers before = Leftovers.before();
        try (var server = Running.with(Running.WIDE);
                var client = server.connect("client")) {
            server.console.out().awaitLine("Client 1 connected from ");
            CyclicBarrier together = new CyclicBarrier(2);
            Thread other = new Thread(() -> closeTogether(server, together), "other");
            other.start();
            closeTogether(server, together);
            other.join();

            client.expectEndOfStream();
        }
        before.expectNone();
    }

    private static void closeTogether(Running server, CyclicBarrier together) {
        try {
            together.await();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_clients_own_thread_may_close_the_server() throws IOException {
        Leftovers before = Leftovers.before();
        try (var out = new ClosesWhenAClientSpeaks();
                var server = CounterServer.start(Running.ANY_PORT, Running.WIDE, out);
                var silent = TcpPeer.connect("silent", server.port());
                var speaks = TcpPeer.connect("speaks", server.port())) {
            out.server = server;
            await().until(() -> server.counts().now() == 2);

            speaks.send("close!");

            silent.expectEndOfStream();
            speaks.expectEndOfStream();
        }
        before.expectNone();
    }

    @Test
    void a_port_in_use_is_an_error_to_the_caller() {
        try (var other = TcpListener.open()) {
            var taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), other.port());
            assertThatThrownBy(() -> CounterServer.start(taken, Running.WIDE, System.out))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Cannot listen on 127.0.0.1:")
                    .hasCauseInstanceOf(BindException.class);
        }
    }

    @Test
    void says_on_which_host_it_listens() throws IOException {
        Console console = Console.silent();
        var everywhere = new InetSocketAddress("0.0.0.0", 0);
        try (var server = CounterServer.start(everywhere, Running.WIDE, console.out().stream())) {
            console.out().await("Server is listening on 0.0.0.0:" + server.port() + "\n");
        }
    }

    private void answered(int number) {
        try (var client = running.connect("client")) {
            client.send("x").expectBytes(Running.answerTo(number)).expectEndOfStream();
        }
    }

    private void printed(String line) {
        running.console.out().awaitLine(line);
    }

    private void countsBecome(int total, int now) {
        await().untilAsserted(() -> assertThat(running.server.counts()).isEqualTo(new Reading(total, now)));
    }

    private Socket socket() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), running.server.port());
    }
}
