package peerkit.interleavings;

import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kotlin.jvm.functions.Function1;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import peerkit.interleavings.Interleavings.Call;

/**
 * Gives a scenario to Lincheck. Lincheck runs the threads one at a time, and switches between them at a read, a write, a
 * lock or a call: first in all orders without a switch in the middle of a call, then with one, then with two. It tries
 * the same orders in the same sequence each time.
 */
final class ModelChecker {

    /**
     * After this many rounds of a loop, a thread is taken to be waiting, and the other thread runs. With Lincheck's
     * default of 10, a {@code HashMap} that looks for its next entry was taken to be waiting, and in the calls before
     * the threads start that ends the search.
     */
    private static final int ROUNDS = 50;

    /**
     * A loop with this many rounds never ends. More than a class needs to look through a long array, and few enough to
     * keep all steps of an endless loop in memory.
     */
    private static final int ENDLESS = 10_000;

    /** A method that calls itself this often never returns. Lincheck's default of 20 is less than a list may need. */
    private static final int DEEP = 1_000;

    private static final Method MAKE = make();

    private ModelChecker() {}

    /** Returns the first order that goes wrong. */
    static Optional<LincheckFailure> failure(Class<?> operations, Class<?> model, Scenario scenario, int orders) {
        List<PreparedCall> prepared =
                scenario.calls().map(call -> new PreparedCall(operations, call)).toList();
        Iterator<PreparedCall> next = prepared.iterator();
        CheckedObject.use(operations, prepared);
        ModelObject.use(model);
        List<Actor> before = actors(scenario.before(), next);
        List<List<Actor>> threads =
                scenario.threads().stream().map(calls -> actors(calls, next)).toList();
        List<Actor> after = actors(scenario.after(), next);
        ModelCheckingOptions options = new ModelCheckingOptions()
                .iterations(0) // Lincheck makes up no scenarios of its own
                .invocationsPerIteration(orders)
                .minimizeFailedScenario(false)
                .loopIterationsBeforeThreadSwitch(ROUNDS)
                .loopBound(ENDLESS)
                .recursionBound(DEEP)
                .sequentialSpecification(ModelObject.class)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(
                                (Function1<? super String, Boolean>) name -> name.startsWith("java.util.regex."))
                        .allMethods()
                        .ignore()) // many steps, none of them shared by two threads
                .addGuarantee(LincheckInternals.wakingUpForAReason())
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses("java.util.IdentityHashMap")
                        .methods("maskNull", "unmaskNull")
                        .ignore()) // Lincheck would put their constant NULL_KEY into such a map, and get null back
                .addCustomScenario(new ExecutionScenario(before, threads, after, null));
        return LincheckInternals.check(options, operations);
    }

    private static List<Actor> actors(List<Call> calls, Iterator<PreparedCall> prepared) {
        return calls.stream()
                .map(call -> new Actor(MAKE, List.of(prepared.next())))
                .toList();
    }

    private static Method make() {
        try {
            return CheckedObject.class.getMethod("make", PreparedCall.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
