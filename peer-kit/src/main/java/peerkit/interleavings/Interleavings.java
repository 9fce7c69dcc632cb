package peerkit.interleavings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import peerkit.grading.Check;

/**
 * Checks an object that several threads use at the same time. Each thread has a few calls to make. A model checker mixes
 * the threads' steps in one order after the other, so nothing is left to luck. Each time, every call must end, and the
 * answers must be the same as if the calls had come one after the other: a simple {@linkplain #comparedWith model} says
 * which answers those are.
 *
 * <pre>
 * Interleavings.of(CounterOperations.class)
 *         .comparedWith(OneByOne.class)
 *         .thread(call("next"))
 *         .thread(call("next"))
 *         .check("two threads call next() at the same time", "a read and a write aren't one step");
 * </pre>
 *
 * <ul>
 *   <li>Both classes are public (nested ones public and static), with a public constructor without parameters, and
 *       public methods of the same names. {@code equals} compares arguments and results: texts, numbers, records.
 *   <li>Correct code is accepted whatever it uses: {@code synchronized}, {@code Lock}s, atomics, concurrent collections.
 *       It must not do I/O or start threads. Time stands still: a wait with a time limit is one without, unless
 *       {@linkplain #waitsEndEarly waits end early}.
 *   <li>Two threads with one or two calls each are enough; a check then takes a few tenths of a second. The first one in
 *       a JVM takes a few seconds more, because the model checker has to rewrite the JDK's classes: {@link
 *       InterleavingsReady}.
 * </ul>
 */
public final class Interleavings {

    /**
     * More than the orders with one switch for two calls of 25 steps. Of those with two switches, only some are
     * tried.
     */
    private static final int ORDERS = 60;

    /** What it means that only {@link #waitsEndEarly} makes an answer wrong. */
    public static final String TOO_EARLY = "a wait can end early, by a spurious wake-up or because its time is over:"
            + " afterwards, check again what you waited for";

    private final Class<?> operations;
    private Class<?> model;
    private final List<Call> before = new ArrayList<>();
    private final List<List<Call>> threads = new ArrayList<>();
    private final List<Call> after = new ArrayList<>();
    private String stuck = "";
    private int orders = ORDERS;
    private boolean early;

    private Interleavings(Class<?> operations) {
        this.operations = operations;
        this.model = operations;
    }

    /** Checks an object of this class; each order of the steps gets a new one. */
    public static Interleavings of(Class<?> operations) {
        return new Interleavings(operations);
    }

    /** A call of the method {@code operation}. */
    public static Call call(String operation, Object... arguments) {
        return new Call(operation, List.of(arguments), Interrupt.NEVER);
    }

    /** The same call in a thread that is interrupted. It must answer the same, and the thread stays interrupted. */
    public static Call interrupted(Call call) {
        return new Call(call.operation(), call.arguments(), Interrupt.BEFORE);
    }

    /** The same call in thread 1, which {@link #interruptThread1} interrupts at any moment. */
    public static Call interruptedMeanwhile(Call call) {
        return new Call(call.operation(), call.arguments(), Interrupt.MEANWHILE);
    }

    /** Interrupts the thread that makes a call {@linkplain #interruptedMeanwhile that may be interrupted}. */
    public static Call interruptThread1() {
        return new Call("thread1.interrupt", List.of(), Interrupt.ANOTHER);
    }

    /** The answers are right if an object of this class gives them in some order. It doesn't have to be thread-safe. */
    public Interleavings comparedWith(Class<?> model) {
        this.model = model;
        return this;
    }

    /** Calls made before the threads start. */
    public Interleavings before(Call... calls) {
        before.addAll(List.of(calls));
        return this;
    }

    /** Adds a thread that makes these calls, one after the other. */
    public Interleavings thread(Call... calls) {
        threads.add(List.of(calls));
        return this;
    }

    /** Calls made after all threads have ended. */
    public Interleavings after(Call... calls) {
        after.addAll(List.of(calls));
        return this;
    }

    /** What it means if a call never ends; without this, the failure shows a general explanation. */
    public Interleavings whenStuck(String meaning) {
        stuck = meaning;
        return this;
    }

    /** Tries up to this many orders; a hundred take less than a tenth of a second. */
    public Interleavings orders(int most) {
        orders = most;
        return this;
    }

    /** The first wait of each thread ends early, if it has a time limit or may end for no reason: {@link EarlyEnds}. */
    public Interleavings waitsEndEarly() {
        early = true;
        return this;
    }

    /**
     * Tries the orders, and throws if one of them gives wrong answers or none. Before that, it makes the calls one
     * after the other; if they throw something then that the model doesn't throw, this method throws it unchanged.
     *
     * @param when what happens: "two threads call next() at the same time"
     * @param means what it means if the answers are wrong
     */
    public void check(String when, String means) throws Exception {
        Scenario scenario = new Scenario(before, threads, after);
        Verdict verdict = verdictIfRightAlone(scenario, when, means);
        Optional<LincheckFailure> failure;
        EarlyEnds.want(early);
        try {
            failure = ModelChecker.failure(operations, model, scenario, orders);
        } finally {
            EarlyEnds.want(false); // the class stays rewritten, and other tests use it
        }
        if (failure.isPresent()) {
            throw verdict.on(Counterexample.of(failure.get(), scenario, model, operations));
        }
    }

    /**
     * Without the model checker: between the steps of the first thread's one call, the second thread makes its own
     * calls, each as a whole, and begins again after the last one. If there are more threads, each makes a call between
     * the same two steps, and may have to wait there: {@link CallsInBetween}.
     */
    public void checkWithCallsInBetween(String when, String means) throws Exception {
        Scenario scenario = new Scenario(before, threads, after);
        Verdict verdict = verdictIfRightAlone(scenario, when, means);
        new CallsInBetween(operations, model, scenario, verdict).check();
    }

    /** Throws if the calls are wrong even one after the other. */
    private Verdict verdictIfRightAlone(Scenario scenario, String when, String means) throws Exception {
        Verdict verdict = new Verdict(Check.when(when).means(means), stuck);
        new SequentialRun(operations, model, scenario).check(verdict);
        return verdict;
    }

    /** When the thread that makes a call is interrupted; {@code ANOTHER}: the call interrupts another thread. */
    public enum Interrupt {
        NEVER,
        BEFORE,
        MEANWHILE,
        ANOTHER
    }

    /** One call of a method, which is given by its name. */
    public record Call(String operation, List<Object> arguments, Interrupt interrupt) {

        @Override
        public String toString() {
            Stream<String> words = arguments.stream().map(Answer::inWords);
            String call = operation + "(" + String.join(", ", words.toList()) + ")";
            return interrupt == Interrupt.BEFORE ? call + " when interrupted" : call;
        }
    }
}
