package peerkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;

/**
 * What becomes of an object that several threads use at the same time: each thread has a few calls to make, and the
 * steps of the threads are mixed in one order after the other, by a model checker and not by luck. Each time the
 * answers must be those that the calls could have given one after the other, as a simple {@linkplain #comparedWith
 * model} gives them, and every call must end.
 *
 * <pre>
 * Interleavings.of(CounterOperations.class)
 *         .comparedWith(OneByOne.class)
 *         .thread(call("next"))
 *         .thread(call("next"))
 *         .check(Check.when("two threads call next() at the same time").means("..."));
 * </pre>
 *
 * <ul>
 *   <li>Both classes are public (nested ones public and static), with a public constructor without parameters and public
 *       methods of the same names. Arguments and results are compared by {@code equals}: texts, numbers, records.
 *   <li>Right code is accepted whatever it uses: {@code synchronized}, {@code Lock}s, atomics, concurrent collections. It
 *       must not do I/O, start threads, or depend on time: a {@code tryLock} with a timeout is taken for a failure.
 *   <li>Two threads with one or two calls each are enough; a check then takes some tenths of a second. The first one in a
 *       JVM takes some seconds more, for the model checker has to rewrite the JDK's classes: {@link InterleavingsReady}.
 * </ul>
 */
public final class Interleavings {

    /** More than there are orders with one switch, for two calls of some 50 steps; with two, a part of them is tried. */
    private static final int ORDERS = 100;

    private final Class<?> operations;
    private Class<?> model;
    private final List<Call> before = new ArrayList<>();
    private final List<List<Call>> threads = new ArrayList<>();
    private final List<Call> after = new ArrayList<>();
    private String stuck = "";

    private Interleavings(Class<?> operations) {
        this.operations = operations;
        this.model = operations;
    }

    /** Of an object of this class, new for each order of the steps. */
    public static Interleavings of(Class<?> operations) {
        return new Interleavings(operations);
    }

    /** A call of the method {@code operation}. */
    public static Call call(String operation, Object... arguments) {
        return new Call(operation, List.of(arguments));
    }

    /** The answers are right if an object of this class, which need not know of threads, gives them in some order. */
    public Interleavings comparedWith(Class<?> model) {
        this.model = model;
        return this;
    }

    /** Calls that are made before the threads start. */
    public Interleavings before(Call... calls) {
        before.addAll(List.of(calls));
        return this;
    }

    /** One more thread, and what it calls, one after the other. */
    public Interleavings thread(Call... calls) {
        threads.add(List.of(calls));
        return this;
    }

    /** Calls that are made when all threads have ended. */
    public Interleavings after(Call... calls) {
        after.addAll(List.of(calls));
        return this;
    }

    /** What it means if not every call ends; without it, the general case is told. */
    public Interleavings whenStuck(String meaning) {
        stuck = meaning;
        return this;
    }

    /**
     * Tries all, and throws if one order of the steps gives wrong answers or none. Before that the calls are made one
     * after the other; what they throw then, and the model doesn't, is thrown here as it is.
     */
    public void check(Check check) throws Exception {
        Scenario scenario = new Scenario(before, threads, after);
        Verdict verdict = new Verdict(check, stuck);
        new Rehearsal(operations, model, scenario).check(verdict);
        Optional<LincheckFailure> failure = ModelChecker.failure(operations, model, scenario, ORDERS);
        if (failure.isPresent()) {
            throw verdict.on(Finding.of(failure.get(), scenario, model, operations));
        }
    }

    /** One call of a method by its name. */
    public record Call(String operation, List<Object> arguments) {

        @Override
        public String toString() {
            Stream<String> words = arguments.stream().map(Answer::inWords);
            return operation + "(" + String.join(", ", words.toList()) + ")";
        }
    }
}
