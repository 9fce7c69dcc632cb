package lesson06;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import lesson06.ClientCounts.Reading;
import org.junit.jupiter.api.Test;

class ClientCountsTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 10_000;

    private final ClientCounts counts = new ClientCounts();

    @Test
    void numbers_clients_from_1_and_counts_those_connected() {
        assertThat(counts.reading()).isEqualTo(new Reading(0, 0));
        assertThat(counts.enter()).isEqualTo(new Reading(1, 1));
        assertThat(counts.enter()).isEqualTo(new Reading(2, 2));
        assertThat(counts.reading()).isEqualTo(new Reading(2, 2));
        counts.leave();
        assertThat(counts.reading()).isEqualTo(new Reading(2, 1));
        assertThat(counts.enter())
                .isEqualTo(new Reading(3, 2)); // a number is not given again, even if its client has left
    }

    @Test
    void gives_no_number_twice_when_many_threads_enter() throws InterruptedException {
        Set<Integer> numbers = ConcurrentHashMap.newKeySet();

        inParallel(counts -> numbers.add(counts.enter().total()));

        assertThat(numbers).hasSize(THREADS * ROUNDS);
        assertThat(counts.reading()).isEqualTo(new Reading(THREADS * ROUNDS, THREADS * ROUNDS));
    }

    @Test
    void both_numbers_fit_together_at_any_moment() throws InterruptedException {
        inParallel(counts -> {
            Reading entered = counts.enter(); // nobody leaves, so all clients so far are connected
            Reading reading = counts.reading();
            if (entered.now() != entered.total() || reading.now() != reading.total()) {
                throw new AssertionError(reading);
            }
        });
    }

    @Test
    void counts_nobody_when_all_clients_have_left() throws InterruptedException {
        inParallel(counts -> {
            counts.enter();
            counts.leave();
        });

        assertThat(counts.reading()).isEqualTo(new Reading(THREADS * ROUNDS, 0));
    }

    /** Has every thread do {@code work} many times, all at once. A failure in one of them fails the test. */
    private void inParallel(Consumer<ClientCounts> work) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    for (int round = 0; round < ROUNDS; round++) {
                        work.accept(counts);
                    }
                } catch (Throwable e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }
}
