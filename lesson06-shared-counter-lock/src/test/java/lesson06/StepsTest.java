package lesson06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static peerkit.interleavings.Interleavings.call;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import lesson06.ClientCounts.Reading;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.Background;
import peerkit.Console;
import peerkit.TcpPeer;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.InterleavingsReady;

/**
 * The story of the lesson. Each nested class is something that clients do: one step can't cope with it, and the next
 * one can. By luck the race of steps 1 and 2 shows itself once in thousands of runs. So a model checker runs the two
 * threads again and again, each time with their steps in another order. It takes some 5 s to start, before the first
 * such test.
 */
class StepsTest {

    @Nested
    class Clients_connect_one_after_the_other {

        @Test
        void step_1_gives_them_the_numbers_1_and_2() throws IOException {
            getNumbers1And2(Step1Unlocked::serve);
        }

        @Test
        void step_2_gives_them_the_numbers_1_and_2() throws IOException {
            getNumbers1And2(Step2Volatile::serve);
        }

        @Test
        void step_3_gives_them_the_numbers_1_and_2() throws IOException {
            getNumbers1And2(Step3Lock::serve);
        }

        private void getNumbers1And2(Step step) throws IOException {
            try (var server = new RunningStep(step)) {
                server.answersAndDisconnects("alice", 1);
                server.answersAndDisconnects("bob", 2);
            }
        }
    }

    @Nested
    @ExtendWith(InterleavingsReady.class)
    @Tag("model-checked") // the same orders each time: repeating it shows nothing new
    class Two_clients_connect_at_once {

        // @start region=both-are-client-1
        private static final String BOTH_ARE_CLIENT_1 = """
                received  thread 1: next() = 1;  thread 2: next() = 1
                order     thread 1            thread 2
                          next()
                            reads total: 0
                                              next()
                                                reads total: 0
                                                writes total: 1
                                                returns 1
                            writes total: 1
                            returns 1
                """;

        @Test
        void step_1_gives_both_the_number_1() {
            assertThat(orderThatGoesWrong(Step1Unlocked.Counter.class)).isEqualTo(BOTH_ARE_CLIENT_1);
        }

        @Test
        void step_2_gives_both_the_number_1() {
            assertThat(orderThatGoesWrong(Step2Volatile.Counter.class)).isEqualTo(BOTH_ARE_CLIENT_1);
        }

        @Test
        void step_3_gives_each_a_number_of_its_own() {
            assertThat(orderThatGoesWrong(Step3Lock.Counter.class)).isEqualTo("none");
        }
        // @end

        @Test
        void the_finished_server_gives_each_a_number_of_its_own() {
            assertThat(orderThatGoesWrong(BehindOneLock.class)).isEqualTo("none");
        }

        private String orderThatGoesWrong(Class<?> counter) {
            return whatTheCheckerFinds(
                    Interleavings.of(counter).thread(call("next")).thread(call("next")));
        }
    }

    @Nested
    class A_client_has_left_when_the_next_one_connects {

        @Test
        void step_3_says_that_two_are_connected() throws IOException {
            try (var server = new RunningStep(Step3Lock::serve)) {
                server.answersAndDisconnects("alice", 1);

                server.connect("bob");

                server.console.out().awaitLine("Connected clients: 2");
            }
        }

        @Test
        void the_finished_server_says_that_one_is_connected() throws IOException {
            try (var running = Running.with(Running.WIDE)) {
                try (var alice = running.connect("alice")) {
                    alice.send("Hello, Server!").expectBytes(Running.answerTo(1));
                }
                running.console.out().awaitLine("Client 1 disconnected.");

                try (var bob = running.connect("bob")) {
                    await().until(() -> running.server.counts().equals(new Reading(2, 1)));
                    running.console.out().awaitLine("Client 2 connected from ");
                    await().until(() -> running.console.out().lines().stream()
                                    .filter("Connected clients: 1"::equals)
                                    .count()
                            == 2);
                    bob.send("Hello, Server!").expectBytes(Running.answerTo(2));
                }
            }
        }
    }

    @Nested
    @ExtendWith(InterleavingsReady.class)
    @Tag("model-checked")
    class Somebody_reads_both_numbers_while_a_client_connects {

        @Test
        void two_numbers_without_a_common_lock_do_not_fit_together() {
            assertThat(orderThatGoesWrong(TwoAtomics.class))
                    .startsWith("received  thread 1: next() = 1;  thread 2: reading() = Reading[total=0, now=1]");
        }

        @Test
        void the_finished_servers_numbers_fit_together() {
            assertThat(orderThatGoesWrong(BehindOneLock.class)).isEqualTo("none");
        }

        private String orderThatGoesWrong(Class<?> counts) {
            return whatTheCheckerFinds(
                    Interleavings.of(counts).thread(call("next")).thread(call("reading")));
        }
    }

    /** An order of the threads' steps with answers that the same calls never give one after the other; or "none". */
    private static String whatTheCheckerFinds(Interleavings interleavings) {
        try {
            interleavings.check("two threads call at the same time", ""); // the lesson says what it means
            return "none";
        } catch (AssertionError e) {
            String found = e.getMessage();
            return found.substring(found.indexOf("received")).replace("\n  ", "\n");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The two numbers of the finished server, public for the model checker. */
    public static final class BehindOneLock {
        private final ClientCounts counts = new ClientCounts();

        public Reading next() {
            return counts.enter();
        }

        public Reading reading() {
            return counts.reading();
        }
    }

    /** Each of its two numbers is right at any moment. */
    public static final class TwoAtomics {
        private final AtomicInteger total = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();

        public int next() {
            now.incrementAndGet();
            return total.incrementAndGet();
        }

        public Reading reading() {
            return new Reading(total.get(), now.get());
        }
    }

    private interface Step {
        void serve(ServerSocket listener, PrintStream out) throws IOException;
    }

    /** A step that serves on a free port of the loopback address, and what it prints. */
    private static final class RunningStep implements AutoCloseable {

        private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Console console = Console.silent();
        private TcpPeer last;

        RunningStep(Step step) throws IOException {
            // Until accept() throws, because close() was called.
            Background.run("step", () -> step.serve(listener, console.out().stream()));
        }

        TcpPeer connect(String name) {
            last = TcpPeer.connect(name, listener.getLocalPort());
            return last;
        }

        void answersAndDisconnects(String name, int number) {
            connect(name)
                    .send("Hello, Server!")
                    .expectBytes(Running.answerTo(number))
                    .expectEndOfStream();
            console.out().awaitLine("Client " + number + " disconnected.");
        }

        @Override
        public void close() throws IOException {
            listener.close();
            last.close();
        }
    }
}
