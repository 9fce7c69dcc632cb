package lesson07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.LeavesNothingBehind;
import peerkit.Leftovers;
import peerkit.TcpPeer;

/** {@code close()}: whenever, however often and by whomever it is called, it leaves no thread and no socket. */
@ParameterizedClass(name = "{0}")
@EnumSource(Kind.class)
@LeavesNothingBehind
class CloseTest {

    @Parameter
    Kind kind;

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Test
    void hangs_up_on_clients_whatever_they_are_doing() throws Exception {
        Leftovers before = Leftovers.before();
        var limits = Limits.standard().withClients(3);
        var server = kind.start(limits, new PrintStream(OutputStream.nullOutputStream()));
        try (var idle = TcpPeer.connect("idle", server.port());
                var inALine = TcpPeer.connect("in a line", server.port());
                var deaf = TcpPeer.connectAndNeverRead("deaf", server.port());
                var refused = TcpPeer.connect("refused", server.port())) {
            idle.expectLine("Welcome to the server");
            inALine.expectLine("Welcome to the server").sendInPieces("hel");
            Sending asking = Sending.asks(deaf);
            asking.awaitBlocked(); // its answers fill all buffers
            refused.expectLine("Server full").expectEndOfStream(); // its socket is to be closed a second later

            assertThat(timeToClose(server)).isLessThan(LIMIT);

            idle.expectEndOfStream();
            inALine.expectEndOfStream();
            asking.stop();
        }
        before.expectNone();
    }

    @Test
    void says_nothing_of_the_clients_that_it_hangs_up_on() throws IOException {
        var running = Running.standard(kind);
        try (var client = running.welcomed("client")) {
            running.close();

            client.expectEndOfStream();
            assertThat(running.console.out().lines()).last().isEqualTo("Client number: 1");
        }
    }

    @Test
    void refuses_new_clients() throws IOException {
        var running = Running.standard(kind);

        running.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), running.port()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void does_nothing_the_second_time() throws IOException {
        var running = Running.standard(kind);
        try (var client = running.welcomed("client")) {
            running.close();
            running.close();

            client.expectEndOfStream();
        }
    }

    @Test
    void may_be_called_by_two_threads_at_once() {
        for (int i = 0; i < 20; i++) {
            Leftovers before = Leftovers.before();
            var running = start();
            CountDownLatch both = new CountDownLatch(2);
            try (var client = running.welcomed("client")) {
                var first = Background.call(() -> timeToCloseWhenBothAreThere(running.server, both));
                var second = Background.call(() -> timeToCloseWhenBothAreThere(running.server, both));

                assertThat(first.join()).isLessThan(LIMIT);
                assertThat(second.join()).isLessThan(LIMIT);
                client.expectEndOfStream();
            }
            before.expectNone();
        }
    }

    @Test
    void may_be_called_by_a_worker_itself() throws IOException {
        AtomicReference<Server> itself = new AtomicReference<>();
        CompletableFuture<Duration> took = new CompletableFuture<>();
        var running = Running.printingTo(kind, new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                if (line.startsWith("Lost client")) { // so says the client's worker
                    took.complete(timeToClose(itself.get()));
                }
            }
        });
        itself.set(running.server);
        try (var other = running.welcomed("other")) {
            running.welcomed("client").reset();

            assertThat(took.join()).isLessThan(LIMIT);
            other.expectEndOfStream();
        }
    }

    @Test
    void keeps_the_interrupt_of_whoever_calls_it_and_still_closes_everything() throws Exception {
        Leftovers before = Leftovers.before();
        var running = Running.standard(kind);
        try (var client = running.welcomed("client")) {
            Thread.currentThread().interrupt();

            running.close();

            assertThat(Thread.interrupted()).isTrue();
            client.expectEndOfStream();
        }
        before.expectNone();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Connected to", "Server full"})
    void forgets_no_client_that_was_being_accepted(String event) throws IOException {
        Leftovers before = Leftovers.before();
        CountDownLatch accepted = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        var slow = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                if (line.startsWith(event)) { // the acceptor has a client, and no set knows of it yet
                    accepted.countDown();
                    awaitUninterrupted(closed); // in vain, for close() must wait for the acceptor
                }
            }
        };
        var limits = Limits.standard().withClients(event.equals("Server full") ? 0 : 1);
        var server = kind.start(limits, slow);
        try (var client = TcpPeer.connect(server.port())) {
            await(accepted, LIMIT);

            assertThat(timeToClose(server)).isLessThan(LIMIT);
            closed.countDown();

            client.readToEnd(); // it may have been welcomed meanwhile
        }
        before.expectNone();
    }

    /** Blocks for 200 ms at most, even if this thread is interrupted, which {@code close()} does. */
    private static void awaitUninterrupted(CountDownLatch latch) {
        long end = System.nanoTime() + Duration.ofMillis(200).toNanos();
        boolean interrupted = false;
        while (latch.getCount() > 0 && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
            interrupted |= Thread.interrupted(); // otherwise the next park would end at once
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(CountDownLatch latch, Duration limit) {
        try {
            return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void forgets_no_client_that_connects_at_that_very_moment() throws Exception {
        for (int i = 0; i < 30; i++) {
            Leftovers before = Leftovers.before();
            var running = Running.standard(kind);
            CountDownLatch begun = new CountDownLatch(3);
            List<Socket> clients = new ArrayList<>();
            Thread connecting = new Thread(() -> connectUntilRefused(running.port(), clients, begun), "connecting");
            connecting.start();
            begun.await();

            assertThat(timeToClose(running.server)).isLessThan(LIMIT);

            connecting.join();
            for (Socket client : clients) {
                client.close();
            }
            before.expectNone();
        }
    }

    private static void connectUntilRefused(int port, List<Socket> clients, CountDownLatch begun) {
        try {
            while (true) {
                clients.add(new Socket(InetAddress.getLoopbackAddress(), port));
                begun.countDown();
            }
        } catch (IOException e) {
            // the server is closed
        }
    }

    private Running start() {
        try {
            return Running.standard(kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration timeToCloseWhenBothAreThere(Server server, CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return timeToClose(server);
    }

    private static Duration timeToClose(Server server) {
        long start = System.nanoTime();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
