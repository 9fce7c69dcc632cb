package lesson06.exercise;

import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.TOO_EARLY;
import static peerkit.interleavings.Interleavings.call;
import static peerkit.interleavings.Interleavings.interruptThread1;
import static peerkit.interleavings.Interleavings.interrupted;
import static peerkit.interleavings.Interleavings.interruptedMeanwhile;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Interrupted;
import peerkit.grading.StartedThreads;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.Interleavings.Call;
import peerkit.interleavings.InterleavingsReady;
import peerkit.interleavings.UnlockedReads;

@ExerciseTest(id = "6.2", title = "three numbers from the same moment", minutes = 40)
@ExtendWith(InterleavingsReady.class)
class GaugeTest {

    private static final int SECONDS = 20; // to try all orders on a busy machine; a hang is found sooner

    private static final int FEW = 24; // orders: most of those with one switch, for calls of 15 steps

    private static final String THE_PEAK =
            "the peak is the largest number of clients ever connected at once; it doesn't change when they leave";
    private static final String STATIC = "the two gauges share a number, as if it were static."
            + " All threads that use the same object also share its ordinary fields";
    private static final String CHECK_THEN_ACT = "one thread checked, and the other thread changed the number before"
            + " the first one acted: check and change must be one step."
            + " (updateAndGet calls its function again if another thread was faster)";
    private static final String OUT_OF_DATE = "one thread overwrote what the other one had written,"
            + " using a number that was already out of date, or it gave up because of the other one";
    private static final String NO_SUCH_MOMENT = "there was no moment with this reading:"
            + " some of its numbers are from before a change, and some from after it";
    private static final String INTERRUPTED = "the server must know of each client, whatever becomes of the thread."
            + " An interrupted thread waits its turn like any other, and is still interrupted afterwards";
    private static final String ALL_THE_SAME = "now, peak and total are the same";
    private static final String HELD = "a thread waits for a lock that is never released:"
            + " the thread that took it has forgotten to release it, or waits itself";

    @Task(number = 1, points = 1, rules = "R11", against = "calls that must not overlap need a thread that makes them")
    void counts_in_the_thread_that_calls() throws Throwable { // first, before a static pool has its threads
        StartedThreads.expectNone(
                when("a client comes and leaves, and somebody reads")
                        .means("a method starts a thread, but the thread that calls can do all the work"),
                () -> {
                    Gauge gauge = new Gauge();
                    gauge.entered();
                    gauge.left();
                    gauge.reading();
                });
    }

    @Task(
            number = 2,
            points = 1,
            rules = {"R1", "R2"},
            against = "a gauge starts with somebody in it, and never counts far")
    void counts_clients_that_come() {
        Gauge gauge = new Gauge();

        when("nobody has come yet")
                .means("a new gauge begins with 0, 0 and 0. If other gauges have counted before:"
                        + " do they share a static field?")
                .expect(new Reading(0, 0, 0), gauge.reading());
        gauge.entered();
        when("one client has come").expect(new Reading(1, 1, 1), gauge.reading());
        for (int client = 2; client <= 100_000; client++) {
            gauge.entered();
        }
        when("100,000 clients have come")
                .means("the numbers must have room for this many")
                .expect(new Reading(100_000, 100_000, 100_000), gauge.reading());
    }

    @Task(
            number = 3,
            points = 1,
            rules = {"R3", "R4"},
            against = "the peak is the total, or the current number")
    void tells_the_peak_from_the_other_numbers() {
        Gauge gauge = new Gauge();
        gauge.entered();
        gauge.entered();

        when("two clients have come, and one leaves")
                .means("a client was connected and could leave")
                .expect(true, gauge.left());
        when("two clients have come, and one has left")
                .means("when a client leaves, only now changes; " + THE_PEAK)
                .expect(new Reading(1, 2, 2), gauge.reading());
        gauge.entered();
        when("after that, a third client has come")
                .means(THE_PEAK + "; the total counts everyone who has ever come")
                .expect(new Reading(2, 2, 3), gauge.reading());
        gauge.entered();
        when("after that, a fourth client has come").means(THE_PEAK).expect(new Reading(3, 3, 4), gauge.reading());
        gauge.left();
        gauge.left();
        when("one client is still connected, and it leaves")
                .means("this client was connected and could leave")
                .expect(true, gauge.left());
        when("after that, all have left").means(THE_PEAK).expect(new Reading(0, 3, 4), gauge.reading());
    }

    @Task(number = 4, points = 1, rules = "R5", against = "nobody reports twice that a client has gone")
    void does_not_count_below_zero() {
        Gauge gauge = new Gauge();

        when("left() is called, but no client is connected")
                .means("a server may notice twice that a client has gone;"
                        + " the second time there is nobody left to subtract")
                .expect(false, gauge.left());
        when("left() was called, but no client was connected")
                .means("left() changes nothing when nobody is connected")
                .expect(new Reading(0, 0, 0), gauge.reading());
        gauge.entered();
        gauge.left();
        when("one client has come and left, and left() is called once more")
                .means("the client has already gone")
                .expect(false, gauge.left());
        when("one client has come and left, and left() was called twice")
                .means("left() changes nothing when nobody is connected")
                .expect(new Reading(0, 1, 1), gauge.reading());
    }

    @Task(number = 5, points = 1, rules = "R6", against = "what threads share must be static")
    @Timeout(SECONDS)
    void counts_separately_for_each_gauge() throws Exception {
        Gauge one = new Gauge();
        Gauge other = new Gauge();
        one.entered();
        one.entered();

        when("two servers run in one program, each with a gauge; two clients have come to one server,"
                        + " and somebody reads the other one's gauge")
                .means(STATIC)
                .expect(new Reading(0, 0, 0), other.reading());
        other.entered();
        when("after that, a client has come to the other server, and somebody reads the first one's gauge")
                .means(STATIC)
                .expect(new Reading(2, 2, 2), one.reading());
        twoServers()
                .before(entered(1))
                .thread(entered(1))
                .thread(entered(2))
                .after(reading(1), reading(2))
                .check("two servers have a gauge each; clients come to both at the same time", STATIC);
        twoServers()
                .before(entered(1))
                .thread(left(1), reading(1))
                .thread(left(2), reading(2))
                .check(
                        "two servers have a gauge each, and one of them has a client;"
                                + " left() and reading() are called for both at the same time",
                        STATIC);
    }

    @Task(
            number = 6,
            points = 1,
            rules = {"R8", "R9"},
            against = "nothing happens between a check and the change that follows it")
    @Timeout(SECONDS)
    void lets_each_client_leave_once() throws Exception {
        oneServer()
                .before(entered())
                .thread(left())
                .thread(left())
                .after(reading())
                .check("one client is connected, and two threads call left() at the same time", CHECK_THEN_ACT);
        oneServer()
                .before(entered(), entered())
                .thread(left())
                .thread(left())
                .after(reading())
                .check("two clients are connected, and two threads call left() at the same time", OUT_OF_DATE);
    }

    @Task(
            number = 7,
            points = 1,
            rules = {"R8", "R9"},
            against = "the peak can be checked first and then set")
    @Timeout(SECONDS)
    void loses_neither_a_client_nor_the_peak() throws Exception {
        oneServer()
                .thread(entered())
                .thread(entered())
                .after(reading())
                .check("two clients come at the same time, and when both have come, somebody reads", OUT_OF_DATE);
        oneServer()
                .thread(entered())
                .thread(entered())
                .waitsEndEarly()
                .after(reading())
                .check("two clients come at the same time, and a wait inside entered ends early", TOO_EARLY);
        oneServer()
                .thread(entered())
                .thread(left())
                .after(reading())
                .check(
                        "nobody is connected; one client comes, and another thread calls left() at the same time",
                        OUT_OF_DATE);
        oneServer()
                .before(entered())
                .thread(entered())
                .thread(left())
                .after(reading())
                .check("one client is connected; a second one comes while the first one leaves", OUT_OF_DATE);
        oneServer()
                .before(entered(), entered(), left())
                .thread(entered(), left())
                .thread(left())
                .after(reading())
                .check(
                        "there have been two clients, and one has left."
                                + " One comes and leaves while the other one leaves",
                        OUT_OF_DATE);
        oneServer()
                .thread(entered())
                .thread(entered(), entered())
                .after(reading())
                .orders(100) // for a class that tries twice and then gives up
                .check("three clients come at the same time, two of them in one thread", OUT_OF_DATE);
        oneServer()
                .before(entered())
                .thread(left())
                .thread(entered(), entered())
                .after(reading())
                .check("one client is connected and leaves, and meanwhile two others come", OUT_OF_DATE);
        oneServer()
                .before(entered(), entered())
                .thread(entered())
                .thread(entered(), left(), left())
                .after(reading())
                .checkWithCallsInBetween(
                        "two clients are connected, and a third one comes;"
                                + " between the steps of its call others come and leave, in another thread",
                        OUT_OF_DATE);
        oneServer()
                .before(entered())
                .thread(left())
                .thread(entered())
                .after(reading())
                .checkWithCallsInBetween(
                        "one client is connected, and leaves; between the steps of its call others come", OUT_OF_DATE);
    }

    @Task(
            number = 8,
            points = 2,
            rules = {"R7", "R9"},
            against = "a reader needs no lock")
    @Timeout(SECONDS)
    void reads_all_numbers_at_the_same_moment() throws Exception {
        oneServer()
                .thread(entered())
                .thread(reading())
                .check("a client comes while another thread reads", NO_SUCH_MOMENT);
        oneServer()
                .before(entered())
                .thread(left())
                .thread(reading())
                .check("a client leaves while another thread reads", NO_SUCH_MOMENT);
        oneServer()
                .before(entered())
                .thread(entered(), left())
                .thread(reading())
                .check(
                        "one client is connected; a second one comes and leaves while another thread reads",
                        NO_SUCH_MOMENT);
        oneServer()
                .thread(entered())
                .thread(reading(), reading())
                .check("a client comes while another thread reads twice", NO_SUCH_MOMENT);
        oneServer()
                .before(entered())
                .thread(entered())
                .thread(reading(), left(), reading())
                .check(
                        "one client is connected, and a second one comes; meanwhile another thread reads,"
                                + " one client leaves, and the thread reads again",
                        NO_SUCH_MOMENT);
        oneServer()
                .before(entered())
                .thread(reading())
                .thread(reading())
                .check("a client has come, and then two threads read at the same time", NO_SUCH_MOMENT);
        oneServer()
                .thread(entered())
                .thread(entered())
                .thread(reading())
                .orders(70)
                .check("two clients come at the same time while a third thread reads", NO_SUCH_MOMENT);
        oneServer()
                .before(entered())
                .thread(entered())
                .thread(left())
                .thread(reading())
                .orders(70)
                .check(
                        "one client is connected and leaves, another one comes at the same time, and a third thread reads",
                        NO_SUCH_MOMENT);
        oneServer()
                .thread(reading())
                .thread(entered(), entered(), left())
                .checkWithCallsInBetween(
                        "a thread reads; between the steps of its call clients come and leave, in another thread",
                        NO_SUCH_MOMENT);
        Interleavings.of(Crowd.class)
                .comparedWith(CrowdOneByOne.class)
                .orders(20)
                .whenStuck(HELD)
                .thread(call("threeNumbers"))
                .thread(call("manyCome"))
                .check("40 clients come while another thread reads, and none leaves", NO_SUCH_MOMENT);
        UnlockedReads.expectNone(Gauge.class);
    }

    @Task(number = 9, points = 1, rules = "R10", against = "an interrupted thread may give up")
    @Timeout(SECONDS)
    void counts_in_an_interrupted_thread_as_in_any_other() throws Exception {
        Gauge gauge = new Gauge();
        whenInterrupted("left(), and nobody is connected", false, gauge::left);
        whenInterrupted("entered() and reading()", new Reading(1, 1, 1), () -> enteredAndReading(gauge));
        whenInterrupted("entered() and reading() again", new Reading(2, 2, 2), () -> enteredAndReading(gauge));
        whenInterrupted("left(), and two clients are connected", true, gauge::left);
        whenInterrupted("reading() after that", new Reading(1, 2, 2), gauge::reading);
        whenInterrupted("entered() and reading() after that", new Reading(2, 2, 3), () -> enteredAndReading(gauge));
        whenInterrupted("reading() again", new Reading(2, 2, 3), gauge::reading);
        oneServer()
                .before(interrupted(left()), interrupted(entered()), interrupted(reading()))
                .thread(entered())
                .thread(entered())
                .after(reading())
                .check(
                        "an interrupted thread has called all methods, and then two clients come at the same time",
                        OUT_OF_DATE);
        for (Call call : List.of(entered(), left(), reading())) {
            oneServer()
                    .before(entered())
                    .thread(interrupted(call))
                    .thread(entered())
                    .after(reading())
                    .check(
                            "one client is connected; a second one comes while a thread that is interrupted calls "
                                    + call,
                            INTERRUPTED);
            oneServer()
                    .before(entered())
                    .thread(interruptedMeanwhile(call))
                    .thread(entered())
                    .thread(interruptThread1())
                    .after(reading())
                    .check(
                            "one client is connected; a second one comes while another thread calls " + call
                                    + ", and a third thread interrupts that one",
                            INTERRUPTED);
        }
    }

    private static Reading enteredAndReading(Gauge gauge) {
        gauge.entered();
        return gauge.reading();
    }

    private static void whenInterrupted(String calls, Object expected, Supplier<Object> call) {
        Interrupted.expect("calls " + calls, INTERRUPTED, expected, call);
    }

    private static Interleavings oneServer() {
        return Interleavings.of(Operations.class)
                .comparedWith(OneByOne.class)
                .orders(FEW)
                .whenStuck(HELD);
    }

    private static Interleavings twoServers() {
        return Interleavings.of(TwoGauges.class)
                .comparedWith(TwoOneByOne.class)
                .orders(FEW)
                .whenStuck(HELD);
    }

    private static Call entered() {
        return call("entered");
    }

    private static Call left() {
        return call("left");
    }

    private static Call reading() {
        return call("reading");
    }

    private static Call entered(int server) {
        return call("entered", server);
    }

    private static Call left(int server) {
        return call("left", server);
    }

    private static Call reading(int server) {
        return call("reading", server);
    }

    /** The methods that the threads call. */
    public static final class Operations {

        private final Gauge gauge = new Gauge();

        /** Passes it on to the learner's class. */
        public void entered() {
            gauge.entered();
        }

        /** Passes it on to the learner's class. */
        public boolean left() {
            return gauge.left();
        }

        /** Asks the learner's class. */
        public Reading reading() {
            return gauge.reading();
        }
    }

    /** How it should behave. No two calls of this one ever come at the same time. */
    public static final class OneByOne {

        private Reading reading = new Reading(0, 0, 0);

        /** One more. */
        public void entered() {
            int now = reading.now() + 1;
            reading = new Reading(now, Math.max(now, reading.peak()), reading.total() + 1);
        }

        /** One less, if there is one. */
        public boolean left() {
            if (reading.now() == 0) {
                return false;
            }
            reading = new Reading(reading.now() - 1, reading.peak(), reading.total());
            return true;
        }

        /** The latest. */
        public Reading reading() {
            return reading;
        }
    }

    /** The learner's class; only clients that come, so now, peak and total are always the same. */
    public static final class Crowd {

        private final Gauge gauge = new Gauge();

        /** Forty clients, one after the other. */
        public void manyCome() {
            for (int client = 0; client < 40; client++) {
                gauge.entered();
            }
        }

        /** Says whether they are the same. */
        public String threeNumbers() {
            Reading reading = gauge.reading();
            boolean same = reading.now() == reading.peak() && reading.peak() == reading.total();
            return same ? ALL_THE_SAME : reading.toString();
        }
    }

    /** How it should behave. */
    public static final class CrowdOneByOne {

        /** Changes them all. */
        public void manyCome() {}

        /** They are. */
        public String threeNumbers() {
            return ALL_THE_SAME;
        }
    }

    /** The learner's class, for two servers. */
    public static final class TwoGauges {

        private final Gauge first = new Gauge();
        private final Gauge second = new Gauge();

        /** Passes it on to the gauge of server 1 or 2. */
        public void entered(int server) {
            of(server).entered();
        }

        /** Passes it on to the gauge of server 1 or 2. */
        public boolean left(int server) {
            return of(server).left();
        }

        /** Asks the gauge of server 1 or 2. */
        public Reading reading(int server) {
            return of(server).reading();
        }

        private Gauge of(int server) {
            return server == 1 ? first : second;
        }
    }

    /** How they should behave. */
    public static final class TwoOneByOne {

        private final OneByOne first = new OneByOne();
        private final OneByOne second = new OneByOne();

        /** One more for this server. */
        public void entered(int server) {
            of(server).entered();
        }

        /** One less for this server. */
        public boolean left(int server) {
            return of(server).left();
        }

        /** The latest of this server. */
        public Reading reading(int server) {
            return of(server).reading();
        }

        private OneByOne of(int server) {
            return server == 1 ? first : second;
        }
    }
}
