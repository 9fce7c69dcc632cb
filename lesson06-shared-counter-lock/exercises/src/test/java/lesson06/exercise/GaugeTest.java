package lesson06.exercise;

import static peerkit.grading.Check.when;
import static peerkit.interleavings.Interleavings.call;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Task;
import peerkit.interleavings.Interleavings;
import peerkit.interleavings.InterleavingsReady;

@ExerciseTest(id = "6.2", title = "three numbers from the same moment", minutes = 40)
@ExtendWith(InterleavingsReady.class)
class GaugeTest {

    @Task(number = 1, points = 1, against = "a gauge starts with somebody in it")
    void counts_a_client_that_comes() {
        Gauge gauge = new Gauge();

        when("nobody has come yet").expect(new Reading(0, 0, 0), gauge.reading());
        gauge.entered();
        when("one client has come").expect(new Reading(1, 1, 1), gauge.reading());
    }

    @Task(number = 2, points = 2, against = "the peak is the total, or the current number")
    void tells_the_peak_from_the_other_numbers() {
        Gauge gauge = new Gauge();
        gauge.entered();
        gauge.entered();
        boolean left = gauge.left();

        when("two clients have come, and one leaves")
                .means("a client was connected and could leave")
                .expect(true, left);
        when("two clients have come, and one has left")
                .means("the peak is the largest number that were connected at once; it doesn't change when they leave")
                .expect(new Reading(1, 2, 2), gauge.reading());
        gauge.entered();
        when("after that, a third client has come")
                .means("the peak is the largest number that were connected at once; the total counts everyone who has"
                        + " ever come")
                .expect(new Reading(2, 2, 3), gauge.reading());
    }

    @Task(number = 3, points = 1, against = "nobody reports twice that a client has gone")
    void does_not_count_below_zero() {
        Gauge gauge = new Gauge();

        when("left() is called, but no client is connected")
                .means("a server may notice twice that a client has gone; the second time there is nobody left to"
                        + " subtract")
                .expect(false, gauge.left());
        when("left() was called, but no client was connected")
                .means("left() changes nothing when nobody is connected")
                .expect(new Reading(0, 0, 0), gauge.reading());
    }

    @Task(number = 4, points = 2, against = "nothing happens between a check and the change that follows it")
    @Timeout(20)
    void lets_the_last_client_leave_once() throws Exception {
        Interleavings.of(Operations.class)
                .comparedWith(OneByOne.class)
                .before(call("entered"))
                .thread(call("left"))
                .thread(call("left"))
                .after(call("reading"))
                .check(when("one client is connected, and two threads call left() at the same time")
                        .means("one thread checked, and the other thread changed the number before the first one acted:"
                                + " check and change must be one step"));
    }

    @Task(number = 5, points = 2, against = "the peak can be checked first and then set")
    @Timeout(20)
    void loses_neither_a_client_nor_the_peak() throws Exception {
        Interleavings.of(Operations.class)
                .comparedWith(OneByOne.class)
                .thread(call("entered"))
                .thread(call("entered"))
                .after(call("reading"))
                .check(when("two clients come at the same time, and when both have come, somebody reads")
                        .means("one thread overwrote what the other one had written, using a number that was already"
                                + " out of date"));
    }

    @Task(number = 6, points = 2, against = "a reader needs no lock")
    @Timeout(20)
    void reads_all_numbers_at_the_same_moment() throws Exception {
        Interleavings.of(Operations.class)
                .comparedWith(OneByOne.class)
                .thread(call("entered"))
                .thread(call("reading"))
                .check(when("a client comes while another thread reads")
                        .means("there was no moment with this reading: some of its numbers are from before the client"
                                + " came, and some from after"));
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
}
