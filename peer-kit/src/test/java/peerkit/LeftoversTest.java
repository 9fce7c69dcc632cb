package peerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

class LeftoversTest {

    private static final Duration SHORT = Duration.ofMillis(50); // for what never ends
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void finds_nothing_where_nothing_was_left() {
        Leftovers.before().expectNone();
    }

    @Test
    void waits_for_a_thread_that_is_about_to_end() throws Exception {
        Leftovers before = Leftovers.before();
        CountDownLatch end = new CountDownLatch(1);
        new Thread(() -> waitFor(end), "about to end").start();
        FutureTask<Void> expects = new FutureTask<>(() -> before.expectNoneWithin(Patience.LIMIT), null);
        Thread asks = new Thread(expects, "junit-asks"); // named as a tool's thread, and so none of the program's
        asks.start();
        await().until(() -> asks.getState() == Thread.State.TIMED_WAITING); // it has looked, and will look again

        end.countDown();

        expects.get();
    }

    @Test
    void names_the_thread_and_where_it_is() throws Exception {
        Leftovers before = Leftovers.before();
        CountDownLatch end = new CountDownLatch(1);
        Thread forgotten = new Thread(() -> waitFor(end), "forgotten");
        forgotten.start();
        await().until(() -> forgotten.getState() == Thread.State.WAITING);

        assertThat(withoutLineNumbers(Failure.of(() -> before.expectNoneWithin(SHORT))))
                .isEqualTo("""
                leaves nothing behind
                  expected  no thread and no socket is left after 50 ms
                  received  1 thread and 0 sockets
                  threads   forgotten in peerkit.LeftoversTest.waitFor(LeftoversTest.java), which is in jdk.internal.misc.Unsafe.park
                  sockets   none
                  means     a thread was started but not stopped, or a socket was opened but not closed
                """);

        end.countDown();
        before.expectNone();
    }

    @Test
    void finds_a_thread_in_its_own_group() {
        Leftovers before = Leftovers.before();
        CountDownLatch end = new CountDownLatch(1);
        new Thread(new ThreadGroup("workers"), () -> waitFor(end), "worker").start();

        assertThat(Failure.of(() -> before.expectNoneWithin(SHORT))).contains("1 thread and 0 sockets", "worker in");

        end.countDown();
        before.expectNone();
    }

    @Test
    @EnabledOnOs(LINUX)
    void names_each_kind_of_socket() throws Exception {
        Leftovers before = Leftovers.before();
        try (var listener = new ServerSocket(0, 1, LOOPBACK);
                var client = new Socket(LOOPBACK, listener.getLocalPort());
                var server = listener.accept();
                var udp = new DatagramSocket(0, LOOPBACK);
                var bound = new Socket()) {
            bound.bind(new InetSocketAddress(LOOPBACK, 0));
            server.shutdownOutput();
            assertThat(client.getInputStream().read()).isEqualTo(-1);

            assertThat(before.openedSockets()).isEqualTo(5);
            List<String> listed = new ArrayList<>(List.of(
                    "TCP from port %2$d to port %1$d (the other side has closed)",
                    "TCP from port %1$d to port %2$d",
                    "TCP listening on port %1$d",
                    "UDP on port %3$d",
                    "one that is not connected"));
            listed.replaceAll(
                    line -> line.formatted(listener.getLocalPort(), client.getLocalPort(), udp.getLocalPort()));
            Collections.sort(listed);
            assertThat(Failure.of(() -> before.expectNoneWithin(SHORT)))
                    .isEqualTo("""
                    leaves nothing behind
                      expected  no thread and no socket is left after 50 ms
                      received  0 threads and 5 sockets
                      threads   none
                      sockets   %s
                      means     a thread was started but not stopped, or a socket was opened but not closed
                    """.formatted(String.join("\n" + " ".repeat(12), listed)));
        }
        before.expectNone();
        assertThat(before.openedSockets()).isZero();
    }

    @Test
    void leaves_out_the_thread_that_asks() throws Exception {
        FutureTask<Leftovers> tookStock = new FutureTask<>(Leftovers::before);
        Thread other = new Thread(tookStock, "takes stock");
        other.start();
        Leftovers before = tookStock.get();
        other.join();

        FutureTask<Void> asks = new FutureTask<>(before::expectNone, null);
        new Thread(asks, "asks").start();

        asks.get();
    }

    @Test
    void leaves_out_idle_threads_that_the_jdk_shares() throws Exception {
        Leftovers before = Leftovers.before();

        CompletableFuture.runAsync(() -> {}, ForkJoinPool.commonPool()).get();
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
                .get();

        before.expectNone();
    }

    @Test
    void finds_a_task_that_still_runs_in_a_thread_of_the_jdk() {
        Leftovers before = Leftovers.before();
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        ForkJoinPool.commonPool().execute(() -> {
            started.countDown();
            waitFor(end);
        });
        waitFor(started);

        String failure = Failure.of(() -> before.expectNoneWithin(SHORT));
        end.countDown(); // first of all: later tests need the pool

        assertThat(failure).contains("1 thread and 0 sockets", "ForkJoinPool.commonPool-worker-");
        before.expectNone();
    }

    @Test
    void leaves_out_sockets_that_the_jdk_opens_for_itself() {
        try (var program = Program.start(FirstSocket.class)) {
            assertThat(program.awaitExit()).as(program.err().text()).isZero();
        }
    }

    private static void waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String withoutLineNumbers(String failure) {
        return failure.replaceAll("\\.java:\\d+\\)", ".java)");
    }

    /** Uses the JVM's first sockets, which only a separate program can do: each test's JVM has already used some. */
    static final class FirstSocket {

        private FirstSocket() {}

        public static void main(String[] args) throws Exception {
            Leftovers before = Leftovers.before();
            try (var listener = new ServerSocket(0, 1, LOOPBACK);
                    var client = new Socket(LOOPBACK, listener.getLocalPort());
                    var server = listener.accept();
                    var udp = new DatagramSocket(0, LOOPBACK)) {
                client.shutdownOutput();
                server.getInputStream().read();
                udp.getLocalPort();
            }
            before.expectNone();
        }
    }
}
