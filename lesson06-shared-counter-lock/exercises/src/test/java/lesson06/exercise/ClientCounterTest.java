package lesson06.exercise;

import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.TOO_EARLY;
import static peerkit.interleavings.Interleavings.call;
import static peerkit.interleavings.Interleavings.interruptThread1;
import static peerkit.interleavings.Interleavings.interrupted;
import static peerkit.interleavings.Interleavings.interruptedMeanwhile;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.grading.ExerciseTest;
import peerkit.grading.StartedThreads;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.Interleavings.Call;
import peerkit.interleavings.InterleavingsReady;

@ExerciseTest(id = "6.1", title = "never the same number twice", minutes = 20)
@ExtendWith(InterleavingsReady.class)
class ClientCounterTest {

    private static final int SECONDS = 20; // to try all orders on a busy machine; a hang is found sooner

    private static final String NOT_ONE_STEP = "the other thread got in between two steps of the first one:"
            + " everything from the read to the returned number must be one step";
    private static final String INTERRUPTED = "an interrupted thread waits its turn like any other, gets its number,"
            + " and is still interrupted afterwards";
    private static final String LEFT_UNDONE = "the interrupt ended a step that other calls need,"
            + " such as giving back what this call took: now a call waits for ever";
    private static final String HELD = "a thread waits for a lock that another thread has taken and not released,"
            + " or it began to wait after the other one had looked whom to wake";

    @Task(number = 1, points = 1, rules = "R7", against = "calls that must not overlap need a thread that makes them")
    void counts_in_the_thread_that_calls() throws Throwable { // first, before a static pool has its threads
        StartedThreads.expectNone(
                when("one client asks").means("next starts a thread, but the thread that calls can do all the work"),
                () -> new ClientCounter().next());
    }

    @Task(number = 2, points = 1, rules = "R1", against = "the first number is 0")
    void gives_1_to_the_first_client() {
        int first = new ClientCounter().next();

        when("one client asks")
                .means("the first number isn't 1. If it is larger, other counters have counted before:"
                        + " do they share a static field?")
                .expect(1, first);
    }

    @Task(
            number = 3,
            points = 1,
            rules = "R2",
            against = "only the first numbers matter",
            hangs = "next is very slow, or one of the first 100,000 calls never ends")
    @Timeout(5) // with a map instead of a number it takes a second
    void counts_on_without_a_gap() {
        ClientCounter counter = new ClientCounter();
        int first = counter.next();

        when("a second client asks")
                .means("each number is one more than the one before it")
                .expect(first + 1, counter.next());
        int last = first + 1;
        for (int client = 3; client <= 100_000; client++) {
            int number = counter.next();
            if (number != last + 1) {
                when("the last client got " + last + ", and the next one asks")
                        .means("each number is one more than the one before it")
                        .expect(last + 1, number);
            }
            last = number;
        }
    }

    @Task(number = 4, points = 1, rules = "R3", against = "what threads share must be static")
    @Timeout(SECONDS)
    void counts_separately_for_each_counter() throws Exception {
        ClientCounter one = new ClientCounter();
        ClientCounter other = new ClientCounter();
        int first = one.next();
        int second = one.next();

        when("two servers run in one program, each with a counter, and one has given out two numbers")
                .means("the two counters share one number, as if it were static."
                        + " All threads that use the same object also share its ordinary fields")
                .expect(first, other.next());
        when("after that, the first server's third client asks")
                .means("a counter forgets its number when another one counts")
                .expect(second + 1, one.next());
        Interleavings.of(TwoCounters.class)
                .comparedWith(TwoOneByOne.class)
                .before(call("first"))
                .thread(call("first"))
                .thread(call("second"))
                .whenStuck(HELD)
                .check(
                        "two servers run in one program, each with a counter, and clients of both ask at the same time",
                        "the two counters share a static field");
    }

    @Task(
            number = 5,
            points = 4,
            rules = {"R4", "R5"},
            against = "a read, an addition and a write are one step")
    @Timeout(SECONDS)
    void never_gives_two_clients_the_same_number() throws Exception {
        oneCounter()
                .thread(next())
                .thread(next())
                .orders(300) // also those with two switches, for a lock that is made when it is first needed
                .check("two threads call next() at the same time", NOT_ONE_STEP);
    }

    @Task(
            number = 6,
            points = 1,
            rules = {"R4", "R5", "R6"},
            against = "other threads get in between once at most")
    @Timeout(SECONDS)
    void counts_right_however_many_calls_get_in_between() throws Exception {
        oneCounter()
                .thread(next())
                .thread(next())
                .waitsEndEarly()
                .check("two threads call next(), and a wait inside it ends early", TOO_EARLY);
        oneCounter()
                .before(next())
                .thread(next())
                .thread(next(), next())
                .orders(400) // with two switches, for a class that takes its lock only when it has to
                .check(
                        "one client has a number, and one thread calls next() while another one calls it twice",
                        NOT_ONE_STEP);
        oneCounter()
                .thread(next())
                .thread(next())
                .checkWithCallsInBetween(
                        "a thread calls next(), and between the steps of this call another thread calls next() again and again",
                        NOT_ONE_STEP);
        oneCounter()
                .thread(next())
                .thread(next())
                .thread(next())
                .checkWithCallsInBetween(
                        "a thread calls next(), and between two steps of this call two other threads call next()",
                        NOT_ONE_STEP);
        oneCounter()
                .before(interrupted(next()))
                .thread(next())
                .thread(next())
                .check("a thread that was interrupted has called next(), and then two threads call it", NOT_ONE_STEP);
        oneCounter()
                .thread(interrupted(next()))
                .thread(next())
                .check(
                        "a thread that is interrupted calls next(), and another one calls it at the same time",
                        INTERRUPTED);
        oneCounter()
                .thread(interruptedMeanwhile(next()))
                .thread(next())
                .thread(interruptThread1())
                .whenStuck(LEFT_UNDONE)
                .check("threads 1 and 2 call next() at the same time, and thread 3 interrupts thread 1", INTERRUPTED);
    }

    @Task(number = 7, points = 1, rules = "R6", against = "an interrupted thread may give up")
    void numbers_an_interrupted_thread_as_any_other() {
        ClientCounter counter = new ClientCounter();
        int first = counter.next();
        try {
            Thread.currentThread().interrupt();
            when("the thread that calls next() is interrupted")
                    .means("the client is there, and needs its number")
                    .expect(first + 1, counter.next());
            when("the thread that called next() was interrupted before")
                    .means("next has cleared the thread's interrupt, so that nobody else learns of it")
                    .holds(Thread.interrupted(), "a thread that is interrupted", "a thread that isn't");
            when("after that, another client asks")
                    .means("the call of the interrupted thread has left something undone")
                    .expect(first + 2, counter.next());
        } finally {
            Thread.interrupted();
        }
    }

    private static Interleavings oneCounter() {
        return Interleavings.of(Operations.class).comparedWith(OneByOne.class).whenStuck(HELD);
    }

    private static Call next() {
        return call("next");
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

    /** The learner's class, for two servers. */
    public static final class TwoCounters {

        private final ClientCounter first = new ClientCounter();
        private final ClientCounter second = new ClientCounter();

        /** Asks the first server's. */
        public int first() {
            return first.next();
        }

        /** Asks the second server's. */
        public int second() {
            return second.next();
        }
    }

    /** How they should behave. */
    public static final class TwoOneByOne {

        private int first;
        private int second;

        /** Counts on for the first server. */
        public int first() {
            return ++first;
        }

        /** Counts on for the second server. */
        public int second() {
            return ++second;
        }
    }
}
