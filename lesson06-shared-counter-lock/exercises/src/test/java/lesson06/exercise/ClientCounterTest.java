package lesson06.exercise;

import static peerkit.Check.when;
import static peerkit.Interleavings.call;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.Exercise;
import peerkit.Interleavings;
import peerkit.InterleavingsReady;
import peerkit.Task;

@Exercise(id = "6.1", title = "never the same number twice", minutes = 20)
@ExtendWith(InterleavingsReady.class)
class ClientCounterTest {

    @Task(number = 1, points = 1, against = "the first number is 0")
    void gives_1_to_the_first_client() {
        when("one client asks").means("the numbers begin with 1").expect(1, new ClientCounter().next());
    }

    @Task(number = 2, points = 1, against = "only the first number matters")
    void goes_on_without_a_gap() {
        ClientCounter counter = new ClientCounter();
        int first = counter.next();

        when("a second client asks").means("each number is one more than the one before it").expect(1, counter.next() - first);
        when("a third client asks").means("each number is one more than the one before it").expect(2, counter.next() - first);
    }

    @Task(number = 3, points = 2, against = "what threads share has to be static")
    void counts_for_each_counter_alone() {
        ClientCounter one = new ClientCounter();
        ClientCounter other = new ClientCounter();
        int first = one.next();

        when("two servers run in one program, each with a counter, and one has given out a number")
                .means("the two counters share their number, as a static field does; a field of the object is shared, too,"
                        + " by all threads that use the same object")
                .expect(first, other.next());
    }

    @Task(number = 4, points = 6, against = "a read, an addition and a write are one step")
    @Timeout(20)
    void never_gives_two_clients_the_same_number() throws Exception {
        Interleavings.of(Operations.class)
                .comparedWith(OneByOne.class)
                .thread(call("next"))
                .thread(call("next"))
                .whenStuck("a thread waits for a lock that another one has taken and not given back")
                .check(when("two threads call next() at the same time")
                        .means("between two steps of one thread the other made its own: what belongs together must be one step"
                                + " for all others, from the read to the number that is returned"));
    }

    /** What the threads call. */
    public static final class Operations {

        private final ClientCounter counter = new ClientCounter();

        /** Asks the learner's class. */
        public int next() {
            return counter.next();
        }
    }

    /** What it should be like: no two calls of this one ever come at the same time. */
    public static final class OneByOne {

        private int last;

        /** Counts on. */
        public int next() {
            return ++last;
        }
    }
}
