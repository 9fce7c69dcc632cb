package lesson06;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import lesson06.lab.CertainRace;
import lesson06.lab.Stress;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peerkit.Console;
import peerkit.LeavesNothingBehind;

@LeavesNothingBehind
class RaceLabTest {

    private final Console console = Console.silent();

    @Test
    void draws_the_lost_update_then_the_lock_then_the_table() {
        assertThat(run("2", "1000")).isZero();

        assertThat(withoutFigures(console.out().text())).isEqualToNormalizingNewlines("""
                1. unlocked: each thread reads, adds one, writes.
                   A barrier after the read holds each thread until both have read.

                   thread A              thread B
                   reads 0               reads 0
                   writes 1              writes 1

                   A is number 1, B is number 1. Two increments, and the counter says 1: 1 lost.

                2. ReentrantLock: the same two threads, the same barrier, and a lock around read and write.
                   B can't read while A holds the lock. When B waits for it, the barrier lets A go on alone.

                   thread A              thread B
                   takes the lock
                   reads 0               waits for the lock
                   writes 1
                   gives it back         takes the lock
                                         reads 1
                                         writes 2
                                         gives it back

                   A is number 1, B is number 2. Two increments, and the counter says 2: 0 lost.

                3. No barrier, only luck: 2 threads, 1000 increments each; processors: N.

                                   expected    counted       lost
                   unlocked            2000          N          N
                   ReentrantLock       2000       2000          0
                   AtomicInteger       2000       2000          0

                   How many updates the unlocked counter loses is luck: it varies from run to run and may be 0,
                   especially with few increments (try 2 100) or on one processor. A 0 there proves nothing: see 1.
                   The other two lose nothing in any run.
                """);
        assertThat(console.err().text()).isEmpty();
    }

    /**
     * The figures that differ from run to run and from machine to machine are replaced: the shape is always the same.
     */
    private static String withoutFigures(String text) {
        return text.replaceAll("processors: \\d+", "processors: N")
                .replaceAll("(unlocked +2000) [ 0-9]{10} [ 0-9]{10}", "$1          N          N");
    }

    @Test
    void the_figures_of_the_unlocked_counter_add_up() {
        assertThat(run("4", "20000")).isZero();

        String row = console.out().awaitLine("   unlocked  ");
        List<Integer> figures = List.of(row.strip().split(" +")).stream()
                .skip(1)
                .map(Integer::valueOf)
                .toList();
        assertThat(figures.get(0)).isEqualTo(80_000);
        assertThat(figures.get(1)).isBetween(1, 80_000);
        assertThat(figures.get(1) + figures.get(2)).isEqualTo(80_000);
    }

    @RepeatedTest(100)
    void without_a_lock_exactly_one_update_is_lost_in_every_run() throws InterruptedException {
        var race = CertainRace.unlocked();

        assertThat(race.count()).isEqualTo(1);
        assertThat(race.numberOfA()).isEqualTo(1);
        assertThat(race.numberOfB()).isEqualTo(1);
    }

    @RepeatedTest(100)
    void with_a_lock_none_is_lost_in_any_run() throws InterruptedException {
        var race = CertainRace.locked();

        assertThat(race.count()).isEqualTo(2);
        assertThat(race.numberOfA()).isEqualTo(1);
        assertThat(race.numberOfB()).isEqualTo(2);
    }

    @Test
    void each_counter_counts_when_one_thread_has_it_to_itself() throws InterruptedException {
        for (IntSupplier next : List.<IntSupplier>of(
                new Step1Unlocked.Counter()::next,
                new Step2Volatile.Counter()::next,
                new Step3Lock.Counter()::next,
                new AtomicInteger()::incrementAndGet)) {
            assertThat(next.getAsInt()).isEqualTo(1);
            assertThat(next.getAsInt()).isEqualTo(2);
            assertThat(Stress.count(next, 1, 10)).isEqualTo(12);
        }
    }

    @Test
    void neither_the_lock_nor_the_atomic_integer_loses_any_of_many_updates() throws InterruptedException {
        assertThat(Stress.count(new Step3Lock.Counter()::next, 8, 50_000)).isEqualTo(400_000);
        assertThat(Stress.count(new AtomicInteger()::incrementAndGet, 8, 50_000))
                .isEqualTo(400_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x      | 1     | Threads must be a whole number from 1 to 64, not 'x'
            0      | 1     | Threads must be a whole number from 1 to 64, not '0'
            65     | 1     | Threads must be a whole number from 1 to 64, not '65'
            2      | -1    | Increments must be a whole number from 1 to 10000000, not '-1'
            2      | 1e6   | Increments must be a whole number from 1 to 10000000, not '1e6'
            2      | 10000000000 | Increments must be a whole number from 1 to 10000000, not '10000000000'
            """)
    void says_what_is_wrong_and_what_is_allowed(String threads, String increments, String message) {
        assertThat(run(threads, increments)).isEqualTo(2);

        assertThat(console.err().text()).isEqualTo(message + "\n");
        assertThat(console.out().text()).isEmpty();
    }

    @Test
    void says_that_there_are_too_many_arguments() {
        assertThat(run("1", "2", "3")).isEqualTo(2);

        assertThat(console.err().text()).isEqualTo("Too many arguments; they are [threads] [increments]\n");
    }

    private int run(String... args) {
        return RaceLab.run(args, console.out().stream(), console.err().stream());
    }
}
