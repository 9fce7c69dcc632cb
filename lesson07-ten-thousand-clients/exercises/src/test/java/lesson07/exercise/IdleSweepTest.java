package lesson07.exercise;

import static peerkit.grading.Check.when;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import peerkit.ManualClock;
import peerkit.grading.ExerciseTest;
import peerkit.grading.Task;

@ExerciseTest(id = "7.3", title = "silent clients, without a timer for each", minutes = 40)
class IdleSweepTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NANO = Duration.ofNanos(1);

    @Task(number = 1, points = 2, against = "a client has a little more time than the limit, or a little less")
    void returns_a_client_when_its_time_is_up_and_not_before() {
        ManualClock clock = new ManualClock();
        IdleSweep sweep = new IdleSweep(LIMIT, clock);
        when("nobody was ever heard of").expect(List.of(), sweep.sweep());

        sweep.heard("alice");
        clock.advance(LIMIT.minus(NANO));
        when("alice was heard of one nanosecond less than 30 s ago, and the limit is 30 s")
                .means("her time is not up yet")
                .expect(List.of(), sweep.sweep());
        clock.advance(NANO);
        when("alice was heard of exactly 30 s ago, and the limit is 30 s")
                .means("the limit is reached, so her time is up")
                .expect(List.of("alice"), sweep.sweep());
    }

    @Task(number = 2, points = 2, against = "the time runs from the first word on")
    void begins_anew_when_a_client_is_heard_again() {
        ManualClock clock = new ManualClock();
        IdleSweep sweep = new IdleSweep(LIMIT, clock);
        sweep.heard("alice");
        clock.advance(LIMIT.minus(SECOND));
        sweep.heard("alice");
        clock.advance(LIMIT.minus(SECOND));

        when("alice was heard of 58 s and 29 s ago, and the limit is 30 s")
                .means("each time she is heard of, her time begins anew")
                .expect(List.of(), sweep.sweep());
        clock.advance(SECOND);
        when("alice was heard of 59 s and 30 s ago, and the limit is 30 s").expect(List.of("alice"), sweep.sweep());
    }

    @Task(number = 3, points = 1, against = "a client that was swept is still there")
    void returns_a_client_once() {
        ManualClock clock = new ManualClock();
        IdleSweep sweep = new IdleSweep(LIMIT, clock);
        sweep.heard("alice");
        clock.advance(LIMIT);
        sweep.sweep();

        when("alice was swept a moment ago, and was not heard of since")
                .means("she was returned once, and is forgotten then")
                .expect(List.of(), sweep.sweep());
        sweep.heard("alice");
        clock.advance(LIMIT);
        when("after that, alice connects again and is silent for 30 s").expect(List.of("alice"), sweep.sweep());
    }

    @Task(number = 4, points = 1, against = "a client that has gone was not silent")
    void forgets_a_client_that_has_gone() {
        ManualClock clock = new ManualClock();
        IdleSweep sweep = new IdleSweep(LIMIT, clock);
        sweep.heard("alice");
        sweep.heard("bob");
        sweep.gone("alice");
        sweep.gone("nobody"); // of whom it has never heard
        clock.advance(LIMIT);

        when("alice has gone, and bob has been silent for 30 s")
                .means("a client that has gone is not returned, or the server closes a channel that may be another's now")
                .expect(List.of("bob"), sweep.sweep());
    }

    @Task(number = 5, points = 2, against = "those who came first are those who are silent longest")
    void finds_those_who_were_silent_longest_first() {
        ManualClock clock = new ManualClock();
        IdleSweep sweep = new IdleSweep(LIMIT, clock);
        for (String client : List.of("alice", "bob", "carol", "dave")) {
            sweep.heard(client);
            clock.advance(SECOND);
        }
        sweep.heard("alice");
        clock.advance(SECOND);
        sweep.heard("carol");
        clock.advance(LIMIT.minus(SECOND.multipliedBy(2)));

        when("of alice, bob, carol, dave the first spoke again 29 s ago and the third 28 s ago; the limit is 30 s")
                .means("bob and dave are silent for 30 s or longer, whoever came before or after them")
                .expect(List.of("bob", "dave"), sweep.sweep());
        clock.advance(SECOND.multipliedBy(2));
        when("two seconds later")
                .means("alice was heard of before carol")
                .expect(List.of("alice", "carol"), sweep.sweep());
    }

    @Task(number = 6, points = 1, against = "the selector can look again after the whole limit")
    void says_how_long_a_selector_may_wait() {
        ManualClock clock = new ManualClock();
        IdleSweep sweep = new IdleSweep(LIMIT, clock);

        when("nobody was heard of, and the limit is 30 s")
                .means("a client that connects now has the whole limit")
                .expect(LIMIT, sweep.untilNext());
        sweep.heard("alice");
        clock.advance(SECOND.multipliedBy(10));
        sweep.heard("bob");
        when("alice was heard of 10 s ago and bob now, and the limit is 30 s")
                .means("alice's time is up first, in 20 s")
                .expect(Duration.ofSeconds(20), sweep.untilNext());
        clock.advance(LIMIT);
        when("alice's time was up 10 s ago")
                .means("there is something to sweep already, and a time to wait is never negative")
                .expect(Duration.ZERO, sweep.untilNext());
    }

    @Task(number = 7, points = 1, against = "a later moment is a larger number")
    void works_when_the_clock_overflows() {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may be anything, and goes on with Long.MIN_VALUE
        IdleSweep sweep = new IdleSweep(LIMIT, now::get);
        sweep.heard("alice");
        when("alice was heard of just now, and in a moment nanoTime goes past Long.MAX_VALUE")
                .means("compare the difference of two readings with the limit, and never the readings themselves")
                .expect(List.of(), sweep.sweep());
        now.addAndGet(SECOND.toNanos());
        sweep.heard("bob");

        when("alice was heard of 1 s ago; meanwhile nanoTime has gone past Long.MAX_VALUE")
                .means("compare the difference of two readings with the limit, and never the readings themselves")
                .expect(List.of(), sweep.sweep());
        when("alice was heard of 1 s ago; meanwhile nanoTime has gone past Long.MAX_VALUE")
                .means("compute with the difference of two readings")
                .expect(LIMIT.minus(SECOND), sweep.untilNext());
        now.addAndGet(LIMIT.minus(SECOND).toNanos());
        when("alice was heard of 30 s ago; meanwhile nanoTime has gone past Long.MAX_VALUE")
                .means("compare the difference of two readings with the limit, and never the readings themselves")
                .expect(List.of("alice"), sweep.sweep());
    }
}
