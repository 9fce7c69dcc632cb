package peerkit.interleavings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static peerkit.interleavings.Interleavings.call;
import static peerkit.interleavings.Interleavings.interruptThread1;
import static peerkit.interleavings.Interleavings.interrupted;
import static peerkit.interleavings.Interleavings.interruptedMeanwhile;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peerkit.Failure;
import peerkit.Patience;

@ExtendWith(InterleavingsReady.class)
@Timeout(60) // other tests may keep the machine busy
@Tag("model-checked") // the same steps each time: to repeat it shows nothing new
class InterleavingsTest {

    @AfterEach
    void usual_patience() {
        Patience.setLimit(Patience.LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ToyCounters.Synchronized.class,
                ToyCounters.Locked.class,
                ToyCounters.WithStaticLock.class,
                ToyCounters.Atomic.class,
                ToyCounters.WithFunction.class,
                ToyCounters.Accumulator.class,
                ToyCounters.Optimistic.class,
                ToyCounters.WithSemaphore.class,
                ToyCounters.WithReadWriteLock.class,
                ToyCounters.WithStampedLock.class,
                ToyCounters.WithVarHandle.class,
                ToyCounters.WithWaitAndNotify.class,
                ToyCounters.WithMonitorOfAnInterface.class,
                ToyCounters.WithCondition.class,
                ToyCounters.WithPark.class,
                ToyCounters.LooksThroughALongArray.class,
                ToyCounters.SizeOfAnIdentitySet.class
            })
    void accepts_correct_code_whatever_it_uses(Class<?> counter) throws Exception {
        checkTwoCallsOfNext(counter);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ToyCounters.Unlocked.class,
                ToyCounters.Volatile.class,
                ToyCounters.LockPerCall.class,
                ToyCounters.MonitorPerCall.class,
                ToyCounters.LocksTheWriteOnly.class,
                ToyCounters.TwoAtomicSteps.class,
                ToyCounters.TwoAccumulations.class,
                ToyCounters.CountsInItsFunction.class,
                ToyCounters.TwoSynchronizedSteps.class,
                ToyCounters.InAnUnlockedIdentityMap.class,
                ToyCounters.TwoStepsInASynchronizedMap.class,
                ToyCounters.InAStaticObject.class,
                ToyCounters.Throws.class
            })
    void rejects_code_whose_answers_are_wrong_in_some_order(Class<?> counter) {
        assertThat(Failure.of(() -> checkTwoCallsOfNext(counter)))
                .contains("expected  one of these")
                .contains("means     as the check says");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ToyCounters.WithWaitAndNotify.class,
                ToyCounters.WithMonitorOfAnInterface.class,
                ToyCounters.WithCondition.class,
                ToyCounters.WithPark.class,
                ToyCounters.WithTimeLimits.class
            })
    void accepts_a_class_that_looks_again_after_a_wait(Class<?> counter) throws Exception {
        checkWaitsThatEndEarly(counter);
    }

    @Test
    void a_wait_may_end_though_nobody_woke_the_thread() {
        assertThat(Failure.of(() -> checkWaitsThatEndEarly(ToyCounters.WaitsOnce.class)))
                .contains("  spurious wake-up: awaitUninterruptibly() returns\n")
                .contains("received  thread 1: next() = 1;  thread 2: next() = 1\n");
    }

    @Test
    void a_parked_thread_may_wake_up_though_nobody_woke_it() {
        assertThat(Failure.of(() -> checkWaitsThatEndEarly(ToyCounters.ParksOnce.class)))
                .contains("  spurious wake-up: park() returns\n")
                .contains("received  thread 1: next() = 1;  thread 2: next() = 1\n");
    }

    @Test
    void a_wait_may_end_because_its_time_is_over() {
        assertThat(Failure.of(() -> checkWaitsThatEndEarly(ToyCounters.LosesPatience.class)))
                .contains("  tryLock() returns false: the time is over\n")
                .contains("received  thread 1: next() = 1;  thread 2: next() = 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ToyCounters.ForgetsToUnlock.class,
                ToyCounters.WaitsAfterTheNotify.class,
                ToyCounters.LosesAWakeUp.class
            })
    void finds_a_wait_without_end(Class<?> counter) {
        assertThat(Failure.of(() -> checkTwoCallsOfNext(counter)))
                .contains("expected  every call ends")
                .contains("never ends")
                .contains("waits for ever");
    }

    @Test
    void shows_who_reads_and_writes_what_in_the_order_of_time() {
        assertThat(Failure.of(() -> checkTwoCallsOfNext(ToyCounters.Unlocked.class)))
                .isEqualTo("""

                  when      two threads call next()
                  expected  one of these, as if the calls had come one after the other:
                            thread 1: next() = 1;  thread 2: next() = 2
                            thread 1: next() = 2;  thread 2: next() = 1
                  received  thread 1: next() = 1;  thread 2: next() = 1
                  order     thread 1            thread 2
                            next()
                              reads value: 0
                                                next()
                                                  reads value: 0
                                                  writes value: 1
                                                  reads value: 1
                                                  returns 1
                              writes value: 1
                              reads value: 1
                              returns 1
                  means     as the check says
                """);
    }

    @Test
    void shows_which_lock_each_one_wants() throws Exception {
        checkForthAndBack(ToyDoors.InOneOrder.class);
        assertThat(Failure.of(() -> checkForthAndBack(ToyDoors.InTwoOrders.class)))
                .isEqualTo("""

                  when      one goes forth, one back
                  expected  every call ends
                  received  thread 1: forth() never ends;  thread 2: back() never ends
                  order     thread 1                 thread 2
                                                     back()
                                                       wants to lock second
                            forth()
                              locks first
                              wants to lock second
                                                       locks second
                                                       wants to lock first
                              waits for ever
                                                       waits for ever
                  means     no thread can continue: they wait for each other, or for something that nobody releases
                """);
        assertThat(Failure.of(() -> checkForthAndBack(ToyDoors.InTwoOrdersSynchronized.class)))
                .containsPattern("wants to lock ToyDoors.java:\\d+");
    }

    @Test
    void shows_that_each_thread_has_a_lock_of_its_own() {
        assertThat(Failure.of(() -> checkTwoCallsOfNext(ToyCounters.LockPerCall.class)))
                .contains("  locks lock (ReentrantLock-1)\n", "  locks lock (ReentrantLock-2)\n");
        assertThat(Failure.of(() -> checkTwoCallsOfNext(ToyCounters.MonitorPerCall.class)))
                .containsPattern("locks ToyCounters.java:\\d+ \\(Object-1\\)\n")
                .containsPattern("locks ToyCounters.java:\\d+ \\(Object-2\\)\n");
    }

    @Test
    void of_many_steps_it_shows_those_around_each_switch() {
        String table = Failure.of(() -> checkTwoCallsOfNext(ToyCounters.InManySteps.class));

        assertThat(table)
                .containsPattern("reads value: 0\n +next\\(\\)\n")
                .containsPattern("  returns 1\n +writes value: 1\n")
                .containsPattern("\\(\\d+ steps left out: --verbose\\)\n");
        assertThat(table.lines().count()).isLessThan(35);
    }

    @Test
    void shows_a_loop_that_never_ends_once() {
        assertThat(Failure.of(() -> checkTwoCallsOfNext(ToyCounters.SpinsForEver.class)))
                .contains("... again and again")
                .contains("loops for ever")
                .contains("means     a call runs in a loop that no thread will ever end");
    }

    @Test
    void says_what_it_means_here_that_a_call_never_ends() {
        assertThat(Failure.of(() -> Interleavings.of(ToyCounters.ForgetsToUnlock.class)
                        .thread(call("next"))
                        .thread(call("next"))
                        .whenStuck("the lock is not given back")
                        .check("two threads call next()", "the numbers are wrong")))
                .contains("means     the lock is not given back");
    }

    @Test
    void hides_the_steps_of_the_tests_own_classes_and_of_the_jdk() {
        assertThat(Failure.of(() -> Interleavings.of(ClaimsInTwoSteps.class)
                        .comparedWith(OneByOne.class)
                        .before(call("claim", "bob", "b"))
                        .thread(call("claim", "ann", "a"))
                        .thread(call("claim", "ann", "b"))
                        .after(call("owner", "ann"))
                        .check("two claim the same name", "both had looked before one wrote")))
                .isEqualTo("""

                  when      two claim the same name
                  expected  one of these, as if the calls had come one after the other:
                            thread 1: claim("ann", "a") = false;  thread 2: claim("ann", "b") = true;  then owner("ann") = "b"
                            thread 1: claim("ann", "a") = true;  thread 2: claim("ann", "b") = false;  then owner("ann") = "a"
                  received  thread 1: claim("ann", "a") = true;  thread 2: claim("ann", "b") = true;  then owner("ann") = "a"
                  order     before:  claim("bob", "b") = true
                            thread 1                                   thread 2
                            claim("ann", "a")
                              names.containsKey("ann") returns false
                              names.put("ann", "a") ...
                                                                       claim("ann", "b")
                                                                         names.containsKey("ann") returns false
                                                                         names.put("ann", "b") returns null
                                                                         returns true
                              ... names.put returns "b"
                              returns true
                            after:   owner("ann") = "a"
                  means     both had looked before one wrote
                """);
    }

    @Test
    void accepts_a_map_that_is_used_in_one_step() throws Exception {
        Interleavings.of(ClaimsInOneStep.class)
                .comparedWith(OneByOne.class)
                .thread(call("claim", "ann", "a"))
                .thread(call("claim", "ann", "b"))
                .after(call("owner", "ann"))
                .check("two claim the same name", "both have got it");
    }

    @Test
    void finds_what_is_wrong_inside_an_unlocked_collection() {
        assertThat(Failure.of(() -> Interleavings.of(ClaimsInAnUnlockedMap.class)
                        .comparedWith(OneByOne.class)
                        .thread(call("claim", "ann", "a"))
                        .thread(call("claim", "ann", "b"))
                        .after(call("owner", "ann"))
                        .check("two claim the same name", "both have got it")))
                .contains("putIfAbsent(\"ann\", \"a\")");
    }

    @Test
    void says_so_if_it_goes_wrong_without_a_second_thread() {
        assertThat(Failure.of(() -> checkTwoCallsOfNext(ToyCounters.CountsByTwo.class)))
                .isEqualTo("""

                  when      two threads call next()
                  alone     the same calls one after the other, in one thread: next()
                  expected  next() = 1
                  received  next() = 2
                  means     this goes wrong even without a second thread: solve the other tasks first
                """);
    }

    @Test
    void does_not_wait_for_ever_for_a_call_that_waits_alone() {
        Patience.setLimit(Duration.ofMillis(100));

        assertThat(Failure.of(() -> checkTwoCallsOfNext(ToyCounters.NeverEnds.class)))
                .contains("expected  every call ends")
                .contains("received  a call is still running after 100 ms");
    }

    @Test
    void lets_through_what_is_thrown_without_a_second_thread() {
        assertThatThrownBy(() -> checkTwoCallsOfNext(ToyCounters.AlwaysThrows.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("at once");
        assertThatThrownBy(() -> checkTwoCallsOfNext(ToyCounters.NotBegun.class))
                .hasMessage("not attempted");
        assertThatThrownBy(() -> checkTwoCallsOfNext(ToyCounters.ConstructorNotBegun.class))
                .hasMessage("not attempted");
    }

    @Test
    void a_wait_ends_early_only_in_a_check_that_asks_for_it() throws Exception {
        checkWaitsThatEndEarly(ToyCounters.WithTimeLimits.class);

        assertThat(EarlyEnds.isNow()).isFalse();
        checkTwoCallsOfNext(ToyCounters.WaitsOnce.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {ToyCounters.Synchronized.class, ToyCounters.KeepsTheInterrupt.class})
    void accepts_a_class_that_loses_no_interrupt(Class<?> counter) throws Exception {
        checkInterrupted(counter);
        checkInterruptedMeanwhile(counter);
    }

    @Test
    void an_interrupt_must_not_be_cleared() {
        assertThat(Failure.of(() -> checkInterrupted(ToyCounters.ClearsTheInterrupt.class)))
                .contains("received  next() when interrupted = 1, and loses the interrupt\n");
    }

    @Test
    void an_interrupt_must_not_be_forgotten_in_a_wait() {
        assertThat(Failure.of(() -> checkInterruptedMeanwhile(ToyCounters.ForgetsTheInterrupt.class)))
                .contains("received  thread 1: next() = 2, and loses the interrupt;  thread 2: next() = 1;"
                        + "  thread 3: thread1.interrupt()\n")
                .contains("  thread1.interrupt() returns\n")
                .contains("  returns 2, and loses the interrupt\n");
    }

    private static void checkInterrupted(Class<?> counter) throws Exception {
        Interleavings.of(counter)
                .comparedWith(ToyCounters.OneByOne.class)
                .thread(interrupted(call("next")))
                .thread(call("next"))
                .check("a thread that is interrupted calls next()", "as the check says");
    }

    private static void checkInterruptedMeanwhile(Class<?> counter) throws Exception {
        Interleavings.of(counter)
                .comparedWith(ToyCounters.OneByOne.class)
                .thread(interruptedMeanwhile(call("next")))
                .thread(call("next"))
                .thread(interruptThread1())
                .check("a thread is interrupted in next()", "as the check says");
    }

    private static void checkTwoCallsOfNext(Class<?> counter) throws Exception {
        Interleavings.of(counter)
                .comparedWith(ToyCounters.OneByOne.class)
                .thread(call("next"))
                .thread(call("next"))
                .check("two threads call next()", "as the check says");
    }

    private static void checkWaitsThatEndEarly(Class<?> counter) throws Exception {
        Interleavings.of(counter)
                .comparedWith(ToyCounters.OneByOne.class)
                .thread(call("next"))
                .thread(call("next"))
                .waitsEndEarly()
                .check("two threads call next(), and a wait ends early", "as the check says");
    }

    private static void checkForthAndBack(Class<?> doors) throws Exception {
        Interleavings.of(doors)
                .comparedWith(ToyDoors.Open.class)
                .thread(call("forth"))
                .thread(call("back"))
                .check("one goes forth, one back", "the answers are wrong");
    }

    /** The model for all the others. */
    public static final class OneByOne {
        private final Map<String, String> names = new HashMap<>();

        public boolean claim(String name, String owner) {
            return names.putIfAbsent(name, owner) == null;
        }

        public String owner(String name) {
            return names.get(name);
        }
    }

    public static final class ClaimsInTwoSteps {
        private final ToyNames names = new ToyNames(new ConcurrentHashMap<>());

        public boolean claim(String name, String owner) {
            return names.claimInTwoSteps(name, owner);
        }

        public String owner(String name) {
            return names.owner(name);
        }
    }

    public static final class ClaimsInOneStep {
        private final ToyNames names = new ToyNames(new ConcurrentHashMap<>());

        public boolean claim(String name, String owner) {
            return names.claim(name, owner);
        }

        public String owner(String name) {
            return names.owner(name);
        }
    }

    public static final class ClaimsInAnUnlockedMap {
        private final ToyNames names = new ToyNames(new HashMap<>());
        private final AtomicInteger calls = new AtomicInteger(); // the test's own, and not shown

        public boolean claim(String name, String owner) {
            calls.incrementAndGet();
            return names.claim(name, owner);
        }

        public String owner(String name) {
            return names.owner(name);
        }
    }
}
