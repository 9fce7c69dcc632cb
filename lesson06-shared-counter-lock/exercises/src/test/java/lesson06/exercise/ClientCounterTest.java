package lesson06.exercise;

import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.call;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.InterleavingsReady;

@ExerciseTest(id = "6.1", title = "never the same number twice", minutes = 20)
@ExtendWith(InterleavingsReady.class)
class ClientCounterTest {

    @Task(number = 1, points = 1, against = "the first number is 0")
    void gives_1_to_the_first_client() {
        when("one client asks").means("the numbers start at 1").expect(1, new ClientCounter().next());
    }

    @Task(number = 2, points = 1, against = "only the first number matters")
    void counts_on_without_a_gap() {
        ClientCounter counter = new ClientCounter();
        int first = counter.next();

        when("a second client asks")
                .means("each number is one more than the one before it")
                .expect(1, counter.next() - first);
        when("a third client asks")
                .means("each number is one more than the one before it")
                .expect(2, counter.next() - first);
    }

    @Task(number = 3, points = 2, against = "what threads share must be static")
    void counts_separately_for_each_counter() {
        ClientCounter one = new ClientCounter();
        ClientCounter other = new ClientCounter();
        int first = one.next();

        when("two servers run in one program, each with a counter, and one has given out a number")
                .means("the two counters share one number, as if it were static. All threads that use the same object"
                        + " also share its ordinary fields")
                .expect(first, other.next());
    }

    @Task(number = 4, points = 6, against = "a read, an addition and a write are one step")
    @Timeout(20)
    void never_gives_two_clients_the_same_number() throws Exception {
        Interleavings.of(Operations.class)
                .comparedWith(OneByOne.class)
                .thread(call("next"))
                .thread(call("next"))
                .whenStuck("a thread waits for a lock that another thread has taken and not released")
                .check(when("two threads call next() at the same time")
                        .means("the other thread got in between two steps of the first one: everything from the read to"
                                + " the returned number must be one step"));
    }

    /** The methods that the threads call. */
    public static final class Operations {

        private final ClientCounter counter = new ClientCounter();

        /** Asks the learner's class. */
        public int next() {
            return counter.next();
        }
    }

    /** How it should behave. No two calls of this one ever come at the same time. */
    public static final class OneByOne {

        private int last;

        /** Counts on. */
        public int next() {
            return ++last;
        }
    }
}
