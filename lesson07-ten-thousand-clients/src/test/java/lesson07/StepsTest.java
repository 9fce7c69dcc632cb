package lesson07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Leftovers;
import peerkit.TcpPeer;

/** The story of the lesson: what each step can't do, or what it costs, and that the next one can. */
class StepsTest {

    private static final Duration A_WHILE = Duration.ofMillis(300);
    private static final Answers HELLO = line -> "Hello I am server " + line;

    @Nested
    class Fifty_clients_say_nothing {

        @Test
        void step_1_has_a_thread_of_the_system_for_each_of_them() throws IOException {
            try (var server = new RunningStep(1, HELLO)) {
                server.welcomed(50);

                assertThat(ServerThreads.in(Step1PlatformThreads.class, "talk")).isEqualTo(50);
            }
        }

        @Test
        void step_2_has_none() throws IOException {
            try (var server = new RunningStep(2, HELLO)) {
                server.welcomed(50);

                // a virtual thread is seen only while it has a carrier, and these wait without one
                await().until(() -> ServerThreads.in(Step1PlatformThreads.class, "talk"), threads -> threads == 0);
            }
        }
    }

    @Nested
    class As_many_virtual_threads_wait_as_there_are_carriers {

        private final int carriers = Runtime.getRuntime().availableProcessors();

        @Test
        void one_more_starts_if_they_wait_outside_synchronized() throws Exception {
            assertThat(Pinning.starts(carriers, Pinning::read)).isTrue();
        }

        @Test
        @EnabledForJreRange(max = JRE.JAVA_23)
        void one_more_does_not_start_if_they_wait_inside_synchronized() throws Exception {
            assertThat(Pinning.starts(carriers, Pinning::readInside)).isFalse();
        }

        @Test
        @EnabledForJreRange(min = JRE.JAVA_24)
        void one_more_starts_even_if_they_wait_inside_synchronized() throws Exception {
            assertThat(Pinning.starts(carriers, Pinning::readInside)).isTrue();
        }
    }

    @Nested
    class One_answer_takes_long {

        private final CountDownLatch database = new CountDownLatch(1);
        private final Answers slow = line -> {
            if (line.equals("slow")) {
                awaitAnswer();
            }
            return HELLO.answer(line);
        };

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 4})
        void steps_1_2_and_4_answer_the_next_client(int step) throws IOException {
            try (var server = new RunningStep(step, slow)) {
                TcpPeer alice = server.welcomed("alice");
                TcpPeer bob = server.welcomed("bob");
                alice.send("slow\n");

                bob.send("hello\n").expectLine("Hello I am server hello");

                database.countDown();
                alice.expectLine("Hello I am server slow");
            }
        }

        @Test
        void step_3_answers_nobody_until_then() throws IOException {
            try (var server = new RunningStep(3, slow)) {
                TcpPeer alice = server.welcomed("alice");
                TcpPeer bob = server.welcomed("bob");
                alice.send("slow\n");
                await().until(() -> ServerThreads.in(SelectedClient.class, "read"), threads -> threads == 1);

                bob.send("hello\n").expectSilence(A_WHILE);

                database.countDown();
                bob.expectLine("Hello I am server hello");
            }
        }

        @Test
        void step_4_lets_those_wait_who_share_the_selector() throws IOException {
            try (var server = new RunningStep(4, slow)) {
                TcpPeer alice = server.welcomed("alice");
                server.welcomed("bob");
                TcpPeer carol = server.welcomed("carol"); // of two selectors she gets the first, as alice did
                alice.send("slow\n");
                await().until(() -> ServerThreads.in(SelectedClient.class, "read"), threads -> threads == 1);

                carol.send("hello\n").expectSilence(A_WHILE);

                database.countDown();
                carol.expectLine("Hello I am server hello");
            }
        }

        private void awaitAnswer() {
            try {
                database.await();
            } catch (InterruptedException e) { // the test is over
            }
        }
    }

    @Nested
    class Reads_and_writes_are_partial {

        @ParameterizedTest
        @ValueSource(ints = {3, 4})
        void a_line_is_answered_wherever_it_is_cut(int step) throws IOException {
            try (var server = new RunningStep(step, HELLO)) {
                server.welcomed("alice").sendByteByByte("hé\n".getBytes()).expectLine("Hello I am server hé");
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {3, 4})
        void answers_wait_until_their_reader_reads(int step) throws Exception {
            String line = "x".repeat(8000) + "\n"; // 16 MB of them: no buffers on the way have room for the answers
            try (var server = new RunningStep(step, HELLO)) {
                TcpPeer alice = server.welcomed("alice");
                Thread sending = new Thread(() -> alice.send(line.repeat(2000)).halfClose(), "sending");
                sending.start();
                Sending.awaitBlocked(sending);

                assertThat(alice.readToEnd()).hasSize(2000 * ("Hello I am server ".length() + line.length()));
                sending.join();
            }
        }
    }

    @Nested
    class A_client_has_gone_before_it_is_accepted {

        private final Semaphore busy = new Semaphore(0);
        private final Semaphore goOn = new Semaphore(0);
        private final Answers slow = line -> {
            busy.release();
            goOn.acquireUninterruptibly();
            return HELLO.answer(line);
        };

        /** One select finds bob's line and carol; while bob is answered, carol is taken away. */
        @Test
        void step_3_serves_the_others() throws Exception {
            try (var server = new RunningStep(3, slow)) {
                TcpPeer alice = server.welcomed("alice");
                SocketChannel carol;
                do { // until bob comes before carol among the keys
                    TcpPeer bob = server.welcomed("bob");
                    alice.send("hello\n");
                    busy.acquire();
                    bob.send("hello\n");
                    server.connect("carol");
                    goOn.release(); // alice is answered
                    busy.acquire();
                    carol = server.listener.accept(); // null: the step has accepted her already
                    goOn.release(); // bob is answered
                    alice.expectLine("Hello I am server hello");
                } while (carol == null);
                carol.close();

                goOn.release();
                alice.send("hello\n").expectLine("Hello I am server hello");
            }
        }
    }

    @Nested
    class A_client_stays {

        @Test
        void step_4_can_be_stopped_only_without_it() throws IOException {
            try (var server = new RunningStep(4, HELLO)) {
                TcpPeer alice = server.welcomed("alice");

                server.listener.close(); // there is nothing else to stop it with

                alice.expectSilence(A_WHILE);
            }
        }

        @Test
        void the_finished_server_leaves_nothing_behind() throws IOException {
            Leftovers before = Leftovers.before();
            Running server = Running.standard(Kind.TWO_EVENT_LOOPS);
            try (var alice = server.welcomed("alice")) {
                server.close();

                alice.expectEndOfStream();
            }
            before.expectNone();
        }
    }

    @Nested
    class Twenty_clients_come_and_there_is_room_for_one {

        @Test
        void step_4_welcomes_them_all() throws IOException {
            try (var server = new RunningStep(4, HELLO)) {
                server.welcomed(20);
            }
        }

        @Test
        void the_finished_server_tells_the_second_that_it_is_full() throws IOException {
            try (var server =
                            Running.with(Kind.TWO_EVENT_LOOPS, Limits.standard().withClients(1));
                    var alice = server.welcomed("alice");
                    var bob = server.connect("carol")) {
                bob.expectLine("Server full").expectEndOfStream();
                alice.send("hello\n").expectLine("Hello I am server hello");
            }
        }
    }

    /** A step that serves on a free port of the loopback address, and its clients. */
    private static final class RunningStep implements AutoCloseable {

        private final ServerSocketChannel listener = ServerSocketChannel.open();
        private final List<TcpPeer> clients = new ArrayList<>();
        private final Thread thread;

        RunningStep(int step, Answers answers) throws IOException {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ServerSocket socket = listener.socket();
            thread = new Thread(() -> {
                try {
                    switch (step) {
                        case 1 -> Step1PlatformThreads.serve(socket, answers);
                        case 2 -> Step2VirtualThreads.serve(socket, answers);
                        case 3 -> Step3Selector.serve(listener, answers);
                        default -> Step4Selectors.serve(listener, answers, 2);
                    }
                } catch (IOException e) { // the listener was closed
                }
            });
            thread.start();
        }

        TcpPeer connect(String name) {
            TcpPeer client = TcpPeer.connect(name, listener.socket().getLocalPort());
            clients.add(client);
            return client;
        }

        TcpPeer welcomed(String name) {
            return connect(name).expectLine("Welcome to the server");
        }

        void welcomed(int count) {
            for (int i = 0; i < count; i++) {
                welcomed("client" + i);
            }
        }

        /** Ends it as no step can end itself: other tests must find nothing of it. */
        @Override
        public void close() throws IOException {
            listener.close();
            clients.forEach(TcpPeer::close);
            thread.interrupt();
            Thread.getAllStackTraces().keySet().stream()
                    .filter(selector -> selector.getName().startsWith("selector-"))
                    .forEach(Thread::interrupt);
        }
    }
}
