package lesson05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import peerkit.LeavesNothingBehind;
import peerkit.Leftovers;
import peerkit.TcpPeer;

@LeavesNothingBehind
class ManyClientsTest {

    @Test
    void one_more_than_there_are_places_for_is_told_so_and_the_next_finds_the_place_that_got_free() throws IOException {
        try (Chat chat = Chat.with(Limits.standard().withClients(2));
                var alice = chat.join("alice");
                var nameless = chat.connect()) {
            TcpPeer tooMany = TcpPeer.connect(chat.port()).send("bob\nhello\n"); // sent before it can know
            tooMany.expectLine("Server full").expectEndOfStream().close();

            nameless.halfClose().expectEndOfStream();

            chat.join("bob", "alice").close();
            alice.expectLine("* bob has entered the room").expectLine("* bob has left the room");
        }
    }

    @Test
    void a_flood_of_clients_takes_no_threads_and_each_is_told_that_the_server_is_full() throws IOException {
        List<TcpPeer> flood = new ArrayList<>();
        try (Chat chat = Chat.with(Limits.standard().withClients(1));
                var alice = chat.join("alice")) {
            int threads = Thread.activeCount();
            for (int i = 0; i < 300; i++) {
                flood.add(TcpPeer.connect(chat.port()));
            }
            flood.forEach(client -> client.expectLine("Server full").expectEndOfStream());

            assertThat(Thread.activeCount()).isLessThan(threads + 10);
            alice.halfClose().expectEndOfStream();
        } finally {
            flood.forEach(TcpPeer::close);
        }
    }

    @Test
    void a_client_that_was_refused_and_stays_takes_up_no_place() throws IOException {
        try (Chat chat = Chat.with(Limits.standard().withClients(1));
                var refused = chat.connect().send("not a name\n")) {
            refused.readLine();
            refused.expectEndOfStream();

            try (var alice = chat.join("alice");
                    var full = TcpPeer.connect(chat.port())) {
                full.expectLine("Server full").expectEndOfStream();
                alice.halfClose().expectEndOfStream();
            }
        }
    }

    @Test
    void one_of_50_clients_that_claim_a_name_at_once_gets_it() throws Exception {
        int claimants = 50;
        ExecutorService threads = Executors.newFixedThreadPool(claimants);
        try (Chat chat = Chat.open()) {
            for (int round = 0; round < 5; round++) {
                var barrier = new CyclicBarrier(claimants);
                List<Future<TcpPeer>> claims = new ArrayList<>();
                for (int i = 0; i < claimants; i++) {
                    TcpPeer client = chat.connect();
                    claims.add(threads.submit(() -> {
                        barrier.await();
                        return client.send("alice\n");
                    }));
                }
                List<String> answers = new ArrayList<>();
                for (Future<TcpPeer> claim : claims) {
                    answers.add(claim.get().readLine());
                }
                for (Future<TcpPeer> claim : claims) {
                    claim.get().close();
                }
                assertThat(answers).containsOnlyOnce("* The room contains: ");
                assertThat(answers)
                        .filteredOn("Nickname refused: alice is already in the room"::equals)
                        .hasSize(49);
                awaitEmpty(chat);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_thousand_come_and_leave_in_every_way_and_nothing_stays() throws IOException {
        try (Chat chat = Chat.open()) {
            chat.connect().close(); // so that all is loaded
            Leftovers before = Leftovers.before();
            for (int i = 0; i < 1000; i++) {
                TcpPeer client = TcpPeer.connect(chat.port());
                if (i % 2 == 0) {
                    client.send("user" + i + "\n");
                }
                switch (i % 3) {
                    case 0 -> client.close();
                    case 1 -> client.reset();
                    default -> {
                        client.halfClose().readToEnd();
                        client.close();
                    }
                }
            }
            before.expectNone();
            awaitEmpty(chat);
        }
    }

    @Test
    void a_client_for_whom_no_thread_is_available_is_disconnected_and_the_others_stay() throws IOException {
        for (int tasks = 4; tasks < 6; tasks++) { // enough for two clients; or for the third one's writer, too
            try (Chat chat = Chat.with(new NoMoreThreads(tasks));
                    var alice = chat.join("alice");
                    var bob = chat.join("bob", "alice")) {
                alice.expectLine("* bob has entered the room");
                try (var third = TcpPeer.connect(chat.port())) {
                    third.readToEnd();
                }
                chat.console.out().awaitLine("no thread is available");

                bob.send("still here\n");
                alice.expectLine("[bob] still here");
            }
        }
    }

    @Test
    void a_line_reaches_100_clients_soon() throws IOException {
        try (Chat chat = Chat.open()) {
            Load.Figures figures = Load.measure(chat.port(), 100, 20);

            assertThat(figures.connect()).isLessThan(Duration.ofSeconds(3)); // Load's main tells what it really takes
            assertThat(figures.p99()).isLessThan(Duration.ofSeconds(1));
        }
    }

    /** Waits until nobody is there, so that a newcomer gets an empty list. */
    private static void awaitEmpty(Chat chat) {
        await().untilAsserted(() -> {
            try (var last = chat.connect()) {
                assertThat(last.send("last\n").readLine()).isEqualTo("* The room contains: ");
            }
        });
    }

    /** Has threads for so many tasks, then none for one, and then again. */
    private static final class NoMoreThreads extends AbstractExecutorService {

        private final ExecutorService threads = ClientThreads.oneForEach();
        private final AtomicInteger left;

        NoMoreThreads(int tasks) {
            left = new AtomicInteger(tasks);
        }

        @Override
        public void execute(Runnable task) {
            if (left.getAndDecrement() == 0) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            threads.execute(task);
        }

        @Override
        public void shutdown() {
            threads.shutdown();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return threads.shutdownNow();
        }

        @Override
        public boolean isShutdown() {
            return threads.isShutdown();
        }

        @Override
        public boolean isTerminated() {
            return threads.isTerminated();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            return threads.awaitTermination(timeout, unit);
        }
    }
}
