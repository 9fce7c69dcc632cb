package lesson04;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import peerkit.Background;
import peerkit.LeavesNothingBehind;
import peerkit.Patience;
import peerkit.Program;

/** The snippets of {@code docs/threads.md}, and what the page says about them. */
@LeavesNothingBehind
class ThreadsPageTest {

    private static final Duration A_WHILE = Duration.ofMillis(100);

    private final List<String> said = new ArrayList<>();

    @Nested
    class A_thread {

        @Test
        void has_ended_when_join_returns() throws InterruptedException {
            // @start region=start
            Thread worker = new Thread(() -> said.add("hello"));
            worker.start(); // returns immediately: now two threads are running
            worker.join(); // blocks until the worker has ended
            assertThat(said).containsExactly("hello");
            // @end
        }

        @Test
        void runs_beside_the_thread_that_started_it() throws InterruptedException {
            CountDownLatch gate = new CountDownLatch(1);
            Thread worker = new Thread(() -> awaitOpen(gate));
            worker.start();
            gate.countDown(); // never reached if start() waited for the worker
            worker.join();
        }

        @Test
        void is_not_started_by_run() {
            new Thread(() -> said.add(Thread.currentThread().getName()), "worker").run();

            assertThat(said).containsExactly(Thread.currentThread().getName());
        }

        @Test
        void ends_alone_when_it_throws() throws InterruptedException {
            Thread worker = new Thread(() -> Integer.parseInt("http"));
            worker.setUncaughtExceptionHandler((thread, e) -> said.add(e.getMessage())); // instead of a stack trace
            worker.start();
            worker.join(); // throws nothing

            assertThat(said).containsExactly("For input string: \"http\"");
        }
    }

    @Nested
    class A_blocked_read {

        @Test
        void is_ended_by_closing_the_socket_and_not_by_an_interrupt() throws Exception {
            try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort());
                // @start region=read
                Thread reader = new Thread(() -> {
                    try {
                        socket.getInputStream().read(); // blocks: the other side sends nothing
                    } catch (IOException e) {
                        said.add(e.getMessage());
                    }
                });
                reader.start();
                // @end
                awaitCall("java.net.Socket$SocketInputStream.read", reader);
                // @start region=close
                reader.interrupt();
                reader.join(100); // blocks for at most 100 ms
                assertThat(reader.isAlive()).isTrue(); // still waiting

                socket.close();
                reader.join();
                assertThat(said).containsExactly("Socket closed");
                // @end
            }
        }

        @Test
        void the_same_holds_for_accept() throws Exception {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var acceptor = Background.run("acceptor", listener::accept);
            awaitCall("java.net.ServerSocket.accept", acceptor.thread());

            expectNoEndByInterrupt(acceptor);

            listener.close();
            assertThatThrownBy(acceptor::await).isInstanceOf(IOException.class).hasMessage("Socket closed");
        }

        @Test
        void the_same_holds_for_write() throws Exception {
            try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort());
                var writer = Background.run("writer", () -> {
                    while (true) { // nobody reads, so the buffers fill up
                        socket.getOutputStream().write(new byte[65_536]);
                    }
                });
                awaitCall("java.net.Socket$SocketOutputStream.write", writer.thread());

                expectNoEndByInterrupt(writer);

                socket.close();
                assertThatThrownBy(writer::await).isInstanceOf(IOException.class);
            }
        }

        private static void expectNoEndByInterrupt(Background<?> blocked) {
            blocked.thread().interrupt();
            assertThat(Patience.waitUntil(blocked::isDone, A_WHILE)).isFalse();
        }

        private static void awaitCall(String method, Thread thread) {
            assertThat(Patience.waitUntil(
                            () -> Stream.of(thread.getStackTrace())
                                    .anyMatch(call -> call.toString().contains(method + "(")),
                            Patience.LIMIT))
                    .isTrue();
        }
    }

    @Nested
    class An_interrupt {

        @Test
        void ends_a_sleep() throws InterruptedException {
            // @start region=sleep
            Thread sleeper = new Thread(() -> {
                try {
                    Thread.sleep(60_000); // blocks for a minute
                } catch (InterruptedException e) {
                    said.add("woken up");
                }
            });
            sleeper.start();
            sleeper.interrupt();
            sleeper.join();
            assertThat(said).containsExactly("woken up");
            // @end
        }

        @Test
        void ends_take_put_join_and_wait() throws Exception {
            BlockingQueue<String> empty = new ArrayBlockingQueue<>(1);
            BlockingQueue<String> full = new ArrayBlockingQueue<>(1);
            full.put("a");
            Mailbox mailbox = new Mailbox();
            List<Executable> waits = List.of(
                    empty::take,
                    () -> full.put("b"),
                    () -> Thread.currentThread().join(),
                    mailbox::take);
            for (Executable wait : waits) {
                var blocked = Background.run("blocked", wait);
                blocked.thread().interrupt();
                assertThatThrownBy(blocked::await).isInstanceOf(InterruptedException.class);
            }
        }

        @Test
        void does_not_stop_a_thread_that_never_looks() throws Exception {
            CountDownLatch gate = new CountDownLatch(1);
            var busy = Background.run("busy", () -> {
                while (gate.getCount() > 0) {
                    Thread.onSpinWait();
                }
            });
            busy.thread().interrupt();
            assertThat(Patience.waitUntil(busy::isDone, A_WHILE)).isFalse();

            gate.countDown();
            busy.await();
        }
    }

    @Nested
    class A_daemon_thread {

        @Test
        void does_not_keep_the_program_running() {
            try (var program = Program.start(WithADaemon.class)) {
                assertThat(program.awaitExit()).isZero();
                assertThat(program.out().text()).isEqualTo("main is over\n");
            }
        }

        @Test
        void any_other_thread_does() {
            try (var program = Program.start(WithoutADaemon.class)) {
                program.out().awaitLine("main is over");

                assertThat(Patience.waitUntil(() -> !program.isAlive(), A_WHILE))
                        .isFalse();
            }
        }
    }

    static final class WithADaemon {

        public static void main(String[] args) {
            // @start region=daemon
            Thread helper = new Thread(() -> waitForever());
            helper.setDaemon(true); // before start()
            helper.start();
            System.out.println("main is over"); // and so is the program
            // @end
        }
    }

    static final class WithoutADaemon {

        public static void main(String[] args) {
            new Thread(() -> waitForever()).start();
            System.out.println("main is over");
        }
    }

    @Nested
    class A_volatile_field {

        // @start region=volatile
        private volatile boolean stopped;

        private void work() {
            while (!stopped) {
                Thread.onSpinWait(); // or something useful
            }
        }
        // @end

        private volatile int count;
        private final CyclicBarrier bothHaveRead = new CyclicBarrier(2);

        @Test
        void shows_what_another_thread_has_written() throws Exception {
            var worker = Background.run("worker", this::work);
            stopped = true;
            worker.await();
        }

        @Test
        void loses_an_update_when_two_threads_add() throws Exception {
            var one = Background.run("one", this::add);
            var two = Background.run("two", this::add);
            one.await();
            two.await();
            assertThat(count).isEqualTo(1); // after two additions
        }

        /**
         * {@code count++} in its three steps, and the barrier makes sure that both threads take the first one first.
         */
        private void add() throws Exception {
            int seen = count;
            bothHaveRead.await();
            count = seen + 1;
        }
    }

    // @start region=synchronized
    static final class Counter {

        private int count; // guarded by this object's lock

        synchronized void add() {
            count++;
        }

        synchronized int get() {
            return count;
        }
    }
    // @end

    @Nested
    class A_lock {

        @Test
        void keeps_every_addition() throws Exception {
            Counter counter = new Counter();
            Executable addOften = () -> {
                for (int i = 0; i < 10_000; i++) {
                    counter.add();
                }
            };
            var one = Background.run("one", addOften);
            var two = Background.run("two", addOften);
            one.await();
            two.await();
            assertThat(counter.get()).isEqualTo(20_000);
        }

        @Test
        void keeps_the_next_thread_waiting_while_one_holds_it() throws Exception {
            Counter counter = new Counter();
            Background<Integer> reader;
            synchronized (counter) {
                reader = Background.run("reader", counter::get);
                Thread thread = reader.thread();
                assertThat(Patience.waitUntil(() -> thread.getState() == Thread.State.BLOCKED, Patience.LIMIT))
                        .isTrue();
                counter.add(); // this thread holds the lock already, so it may
            }
            assertThat(reader.await()).isEqualTo(1);
        }
    }

    @Nested
    class A_pool {

        @Test
        void runs_tasks_in_its_own_threads() throws Exception {
            // @start region=pool
            ExecutorService pool = Executors.newFixedThreadPool(2); // two threads, and a queue of tasks
            pool.execute(() -> said.add("hello")); // returns immediately
            Future<Integer> sum = pool.submit(() -> 1 + 2);
            assertThat(sum.get()).isEqualTo(3); // blocks until the task has run
            pool.shutdown(); // no new tasks; once all tasks have run, the threads end
            assertThat(pool.awaitTermination(20, SECONDS)).isTrue(); // blocks until then
            assertThat(said).containsExactly("hello");
            // @end
        }

        @Test
        void of_two_threads_leaves_a_third_task_waiting() throws Exception {
            CountDownLatch gate = new CountDownLatch(1);
            ExecutorService pool = Executors.newFixedThreadPool(2);
            pool.execute(() -> awaitOpen(gate));
            pool.execute(() -> awaitOpen(gate));
            Future<Integer> third = pool.submit(() -> 1 + 2);
            assertThat(Patience.waitUntil(third::isDone, A_WHILE)).isFalse();

            gate.countDown();
            assertThat(third.get()).isEqualTo(3);
            pool.shutdown();
        }

        @Test
        void keeps_what_a_submitted_task_throws_until_somebody_asks() {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            Future<Integer> wrong = pool.submit(() -> Integer.parseInt("http"));
            assertThatThrownBy(wrong::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(NumberFormatException.class);
            pool.shutdown();
        }
    }

    @Nested
    class A_blocking_queue {

        @Test
        void holds_so_many_and_hands_them_out_in_order() throws InterruptedException {
            // @start region=queue
            BlockingQueue<String> letters = new ArrayBlockingQueue<>(2); // room for two
            letters.put("a"); // blocks while the queue is full
            letters.put("b");
            assertThat(letters.offer("c")).isFalse(); // full, and offer() never blocks
            assertThat(letters.take()).isEqualTo("a"); // blocks while the queue is empty
            // @end
        }

        @Test
        void keeps_take_waiting_for_the_next_and_put_for_room() throws Exception {
            BlockingQueue<String> letters = new ArrayBlockingQueue<>(1);
            var reader = Background.run("reader", letters::take);
            awaitWaiting(reader.thread());
            letters.put("a");
            assertThat(reader.await()).isEqualTo("a");

            letters.put("b");
            var writer = Background.run("writer", () -> letters.put("c"));
            awaitWaiting(writer.thread());
            assertThat(letters.take()).isEqualTo("b");
            writer.await();
        }
    }

    // @start region=wait
    static final class Mailbox {

        private String letter; // guarded by this object's lock

        synchronized void put(String text) {
            letter = text;
            notifyAll(); // wakes all threads that wait here
        }

        synchronized String take() throws InterruptedException {
            while (letter == null) {
                wait(); // gives the lock back, and takes it again when it is woken
            }
            String taken = letter;
            letter = null;
            return taken;
        }
    }
    // @end

    @Nested
    class A_wait {

        @Test
        void goes_on_after_notifyAll() throws Exception {
            Mailbox mailbox = new Mailbox();
            var reader = Background.run("reader", mailbox::take);
            awaitWaiting(reader.thread()); // so it has given the lock back, or put() could not enter

            mailbox.put("a");

            assertThat(reader.await()).isEqualTo("a");
        }

        @Test
        void of_two_threads_ends_for_one_and_the_other_looks_and_waits_again() throws Exception {
            Mailbox mailbox = new Mailbox();
            var one = Background.run("one", mailbox::take);
            var two = Background.run("two", mailbox::take);
            awaitWaiting(one.thread());
            awaitWaiting(two.thread());

            mailbox.put("a");
            assertThat(Patience.waitUntil(() -> one.isDone() || two.isDone(), Patience.LIMIT))
                    .isTrue();
            awaitWaiting(one.isDone() ? two.thread() : one.thread());

            mailbox.put("b");
            assertThat(List.of(one.await(), two.await())).containsExactlyInAnyOrder("a", "b");
        }

        @Test
        void needs_the_lock() {
            assertThatThrownBy(() -> new Object().wait()).isInstanceOf(IllegalMonitorStateException.class);
        }
    }

    private static void awaitWaiting(Thread thread) {
        assertThat(Patience.waitUntil(() -> thread.getState() == Thread.State.WAITING, Patience.LIMIT))
                .isTrue();
    }

    private static void waitForever() {
        awaitOpen(new CountDownLatch(1));
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
