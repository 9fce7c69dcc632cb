package lesson07;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lesson07.terminal.Show;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Console;
import peerkit.LeavesNothingBehind;
import peerkit.Leftovers;
import peerkit.TcpPeer;

/** Many clients at once: who is served, who waits, who is turned away, and that nothing of them stays. */
@ParameterizedClass(name = "{0}")
@EnumSource(Kind.class)
@LeavesNothingBehind
class ClientsTest {

    @Parameter
    Kind kind;

    private static final Duration A_WHILE = Duration.ofMillis(100);

    Running running;

    @BeforeEach
    void start() throws IOException {
        running = Running.standard(kind);
    }

    @AfterEach
    void close() throws IOException {
        running.close();
    }

    @Test
    void welcomes_a_client_and_answers_each_line() {
        try (var client = running.connect("client")) {
            client.expectLine("Welcome to the server");
            client.send("hello\n").expectLine("Hello I am server hello");
            client.send("\n").expectLine("Hello I am server ");
            client.send("hé😃\r\n").expectLine("Hello I am server hé😃");
        }
    }

    @Test
    void says_where_it_listens_who_connects_and_how_many_it_has_served() {
        try (var first = running.welcomed("first")) {
            first.halfClose().expectEndOfStream();
            try (var second = running.welcomed("second")) {
                assertThat(running.console.out().awaitPort()).isEqualTo(running.port());
                running.console.out().await("""
                        Waiting for connections, listening on 127.0.0.1:%d
                        Connected to: %s
                        Client number: 1
                        Connected to: %s
                        Client number: 2
                        """.formatted(
                        running.port(), Show.address(first.localAddress()), Show.address(second.localAddress())));
            }
        }
    }

    @Test
    void answers_fifty_clients_at_once_each_its_own_lines() {
        CountDownLatch allAreWelcomed = new CountDownLatch(50);
        List<CompletableFuture<Void>> conversations = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(50);
        for (int i = 0; i < 50; i++) {
            String name = "client" + i;
            conversations.add(CompletableFuture.runAsync(
                    () -> {
                        try (var client = running.welcomed(name)) {
                            allAreWelcomed.countDown();
                            await(allAreWelcomed); // so all fifty are served at the same time
                            for (int line = 0; line < 20; line++) {
                                client.send(name + " " + line + "\n")
                                        .expectLine("Hello I am server " + name + " " + line);
                            }
                            client.halfClose().expectEndOfStream();
                        }
                    },
                    threads));
        }
        CompletableFuture.allOf(conversations.toArray(CompletableFuture[]::new)).join();
        threads.shutdown();
    }

    @Test
    void an_idle_client_stops_nobody() {
        try (var idle = running.welcomed("idle")) {
            running.isAlive();

            idle.send("now\n").expectLine("Hello I am server now");
        }
    }

    @Test
    void one_client_too_many_gets_a_line_and_end_of_stream() throws IOException {
        try (var two = Running.with(kind, Limits.standard().withClients(2));
                var first = two.welcomed("first");
                var second = two.welcomed("second")) {
            try (var third = two.connect("third")) {
                third.expectLine("Server full").expectEndOfStream();
                two.console.out().awaitLine("Server full, refused: " + Show.address(third.localAddress()));
            }
            first.send("still here\n").expectLine("Hello I am server still here");

            second.halfClose().expectEndOfStream(); // whoever reads this may be sure that a permit is free
            try (var fourth = two.welcomed("fourth")) {
                fourth.send("hello\n").expectLine("Hello I am server hello");
                two.console.out().await("Client number: 3\n"); // the third was never served
            }
        }
    }

    @Test
    void a_client_that_is_refused_reads_its_line_also_when_it_has_sent_much_that_nobody_read() throws IOException {
        try (var one = Running.with(kind, Limits.standard().withClients(1));
                var first = one.welcomed("first");
                var second = one.connect("second")) {
            second.send(new byte[50_000]);

            second.expectLine("Server full").expectEndOfStream();
            first.send("hello\n").expectLine("Hello I am server hello");
        }
    }

    @Test
    void a_flood_of_refused_clients_gets_its_line_and_keeps_no_socket() throws IOException {
        try (var one = Running.with(kind, Limits.standard().withClients(1));
                var first = one.welcomed("first")) {
            List<TcpPeer> flood = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                flood.add(one.connect("refused" + i));
            }
            for (TcpPeer refused : flood) {
                refused.expectLine("Server full").expectEndOfStream();
            }
            Leftovers before = Leftovers.before();
            flood.forEach(TcpPeer::close);
            before.expectNone();
            first.send("hello\n").expectLine("Hello I am server hello");
        }
    }

    @Test
    void clients_that_are_sent_away_and_stay_keep_at_most_a_hundred_sockets() throws IOException {
        Duration never = Duration.ofMinutes(1);
        var limits = new Limits(50, 8192, new Limits.Times(never, Duration.ofMillis(1), never, never));
        List<TcpPeer> leaving = new ArrayList<>(); // they have given back their permits, but they don't hang up
        try (var fifty = Running.with(kind, limits)) {
            for (int round = 1; round <= 3; round++) {
                List<TcpPeer> clients = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    clients.add(fifty.welcomed("leaving" + i));
                }
                leaving.addAll(clients);
                for (TcpPeer client : clients) {
                    client.expectLine("Error: nothing came for 1 ms, goodbye").expectEndOfStream();
                }
            }

            try (var next = fifty.connect("next")) {
                next.expectLine("Server full").expectEndOfStream();
            }
            leaving.forEach(TcpPeer::close);
            Awaitility.await().until(() -> firstLine(fifty), "Welcome to the server"::equals);
        } finally {
            leaving.forEach(TcpPeer::close);
        }
    }

    private static String firstLine(Running server) {
        try (var client = server.connect("client")) {
            return client.readLine();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error"})
    void a_mistake_in_the_code_ends_one_client_and_is_told_in_one_line(String type) throws IOException {
        Console console = Console.silent();
        var failing = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                if (line.startsWith("Lost client")) { // a mistake in what the client's worker calls
                    fail(type);
                }
                console.out().stream().println(line);
            }
        };
        try (var faulty = Running.printingTo(kind, failing);
                var first = faulty.welcomed("first")) {
            var second = faulty.welcomed("second");
            String client = Show.address(second.localAddress());
            second.reset();

            String thrown = type.equals("error") ? "StackOverflowError" : "IllegalStateException";
            console.out().awaitLine("Failed to serve " + client + ": java.lang." + thrown + ": boom\\u001b");
            first.send("fine\n").expectLine("Hello I am server fine");
        }
    }

    private static void fail(String type) {
        if (type.equals("error")) {
            throw new StackOverflowError("boom\u001b");
        }
        throw new IllegalStateException("boom\u001b");
    }

    @Test
    void five_hundred_that_connect_at_once_are_all_welcomed() {
        List<TcpPeer> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                crowd.add(running.connect("client" + i));
            }
            for (TcpPeer client : crowd) {
                client.expectLine("Welcome to the server");
            }
            try (var oneMore = running.connect("one more")) {
                oneMore.expectLine("Server full").expectEndOfStream(); // 500 is the usual limit
            }
        } finally {
            crowd.forEach(TcpPeer::close);
        }
    }

    @Test
    void of_a_thousand_clients_that_come_and_go_nothing_stays() {
        running.isAlive();
        Leftovers before = Leftovers.before();
        for (int i = 0; i < 1000; i++) {
            try (var client = running.welcomed("client" + i).send("hello\n")) {
                switch (i % 4) {
                    case 0 -> client.expectLine("Hello I am server hello");
                    case 1 ->
                        client.expectLine("Hello I am server hello").halfClose().expectEndOfStream();
                    case 2 -> client.reset();
                    default -> {} // and closes before its answer, or while it comes
                }
            }
        }
        before.expectNone();
        running.isAlive();
        assertThat(running.console.out().text()).contains("Client number: 1002\n");
    }

    @Test
    void a_client_that_half_closes_gets_all_that_it_is_owed_and_then_end_of_stream() throws Exception {
        byte[] lines = "what a client says\n".repeat(60_000).getBytes(UTF_8); // more than 1 MB
        byte[] answers =
                ("Welcome to the server\n" + "Hello I am server what a client says\n".repeat(60_000)).getBytes(UTF_8);
        try (var client = running.connect("client")) {
            Thread sending = new Thread(() -> client.send(lines).halfClose(), "sending");
            sending.start();

            byte[] received = client.readToEnd();

            assertThat(received.length).isEqualTo(answers.length);
            assertThat(received).isEqualTo(answers);
            sending.join();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(8, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
