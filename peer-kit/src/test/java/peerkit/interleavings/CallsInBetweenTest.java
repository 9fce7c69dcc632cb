package peerkit.interleavings;

import static org.assertj.core.api.Assertions.assertThat;
import static peerkit.interleavings.Interleavings.call;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Failure;
import peerkit.Patience;

class CallsInBetweenTest {

    @AfterEach
    void usual_patience() {
        Patience.setLimit(Patience.LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ToyCounters.Synchronized.class,
                ToyCounters.Locked.class,
                ToyCounters.Atomic.class,
                ToyCounters.WithFunction.class,
                ToyCounters.Optimistic.class,
                ToyCounters.WithSemaphore.class,
                ToyCounters.WithReadWriteLock.class,
                ToyCounters.WithStampedLock.class,
                ToyCounters.WithVarHandle.class,
                ToyCounters.WithWaitAndNotify.class,
                ToyCounters.WithCondition.class,
                ToyCounters.LooksThroughALongArray.class
            })
    void accepts_correct_code_whatever_it_uses(Class<?> counter) throws Exception {
        checkCallsInBetween(counter);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ToyCounters.Synchronized.class,
                ToyCounters.Optimistic.class,
                ToyCounters.WithSemaphore.class,
                ToyCounters.WithWaitAndNotify.class,
                ToyCounters.WithCondition.class
            })
    void accepts_correct_code_with_two_that_wait(Class<?> counter) throws Exception {
        checkTwoThatWait(counter);
    }

    @Test
    void finds_that_only_the_first_of_two_that_wait_is_woken() {
        Patience.setLimit(Duration.ofMillis(300));

        assertThat(Failure.of(() -> checkTwoThatWait(ToyCounters.WakesTheFirstOnly.class)))
                .contains("expected  every call ends", "means     waits for ever");
    }

    @Test
    void finds_a_wrong_answer_of_one_that_waited() {
        assertThat(Failure.of(() -> checkTwoThatWait(ToyCounters.TwoSynchronizedSteps.class)))
                .contains("between   a call of each other thread", "means     two steps");
    }

    @Test
    void finds_a_call_that_is_wrong_only_after_many_lost_races() {
        assertThat(Failure.of(() -> checkCallsInBetween(ToyCounters.LocksAfterTenTries.class)))
                .isEqualTo("""

                          when      thread 2 calls next() between the steps of thread 1
                          between   11 calls of thread 2, each as a whole
                          expected  next() = 12, if thread 1's call is taken as the last one; it doesn't fit in any other place either
                          received  next() = 13
                          means     two steps
                        """);
    }

    @Test
    void finds_a_call_that_gives_up_after_a_hundred_lost_races() {
        assertThat(Failure.of(() -> checkCallsInBetween(ToyCounters.GivesUpAfterAHundredTries.class)))
                .contains("received  next() throws IllegalStateException");
    }

    @ParameterizedTest
    @ValueSource(classes = {ToyCounters.Unlocked.class, ToyCounters.TwoSynchronizedSteps.class})
    void finds_a_call_with_two_steps(Class<?> counter) {
        assertThat(Failure.of(() -> checkCallsInBetween(counter))).contains("means     two steps");
    }

    @Test
    void finds_a_call_that_never_ends() {
        Patience.setLimit(Duration.ofMillis(300));

        assertThat(Failure.of(() -> checkCallsInBetween(ToyCounters.ForgetsToUnlock.class)))
                .contains("expected  every call ends", "means     waits for ever");
    }

    private static void checkTwoThatWait(Class<?> counter) throws Exception {
        Interleavings.of(counter)
                .comparedWith(ToyCounters.OneByOne.class)
                .thread(call("next"))
                .thread(call("next"))
                .thread(call("next"))
                .whenStuck("waits for ever")
                .checkWithCallsInBetween("threads 2 and 3 call next() between two steps of thread 1", "two steps");
    }

    private static void checkCallsInBetween(Class<?> counter) throws Exception {
        Interleavings.of(counter)
                .comparedWith(ToyCounters.OneByOne.class)
                .before(call("next"))
                .thread(call("next"))
                .thread(call("next"))
                .after(call("next"))
                .whenStuck("waits for ever")
                .checkWithCallsInBetween("thread 2 calls next() between the steps of thread 1", "two steps");
    }
}
