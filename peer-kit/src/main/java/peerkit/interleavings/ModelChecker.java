package peerkit.interleavings;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kotlin.jvm.functions.Function1;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.jvm.agent.InstrumentationMode;
import org.jetbrains.lincheck.jvm.agent.LincheckClassFileTransformer;
import org.jetbrains.lincheck.jvm.agent.LincheckInstrumentation;
import peerkit.interleavings.Interleavings.Call;

/**
 * The only class that runs Lincheck. Lincheck runs the threads one at a time, and switches between them at a read, a
 * write, a lock or a call: first in all orders without a switch in the middle of a call, then with one, then with two.
 * It tries the same orders in the same sequence each time.
 */
final class ModelChecker {

    /**
     * After this many rounds of a loop, a thread is taken to be waiting, and the other thread runs. With Lincheck's
     * default of 10, a {@code HashMap} that looks for its next entry was taken to be waiting, and in the calls before
     * the threads start that ends the search.
     */
    private static final int ROUNDS = 50;

    private static final String REGEX = "java.util.regex";

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
                .loopBound(5 * ROUNDS) // rounds of an endless loop; the ratio is Lincheck's
                .sequentialSpecification(ModelObject.class)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(
                                (Function1<? super String, Boolean>) name -> name.startsWith(REGEX + "."))
                        .allMethods()
                        .ignore()) // many steps, none of them shared by two threads
                .addCustomScenario(new ExecutionScenario(before, threads, after, null));
        startAgent();
        forgetOtherClassesOfTheSameName();
        Instrumentation agent = LincheckInstrumentation.INSTANCE.getInstrumentation();
        agent.addTransformer(LincheckClassFileTransformer.INSTANCE, true);
        try {
            options.check(CheckedObject.class);
            mustHaveSeen(operations);
            return Optional.empty();
        } catch (LincheckAssertionError e) {
            return Optional.of(e.getFailure$lincheck());
        } finally {
            agent.removeTransformer(LincheckClassFileTransformer.INSTANCE); // or it would rewrite later classes
        }
    }

    /**
     * Lincheck keeps the classes it has rewritten by name only. When several learners' classes are graded in one JVM,
     * two class loaders have classes of the same name, and Lincheck would check the previous one again.
     */
    private static void forgetOtherClassesOfTheSameName() {
        LincheckClassFileTransformer.INSTANCE
                .getTransformedClassesCache()
                .keySet()
                .removeIf(name -> !isJdks(name));
        LincheckInstrumentation.INSTANCE.getInstrumentedClasses().removeIf(name -> !isJdks(name));
    }

    /**
     * Called before the first check. If somebody else has installed the agent, Lincheck assumes that it stays, and
     * doesn't rewrite the JDK's classes before each check and restore them afterwards, which would take most of the
     * time.
     */
    private static synchronized void startAgent() {
        LincheckInstrumentation lincheck = LincheckInstrumentation.INSTANCE;
        if (!lincheck.isInitialized()) {
            Instrumentation agent = agent();
            openRegularExpressions(agent);
            lincheck.attachJavaAgentStatically(agent);
            lincheck.install(InstrumentationMode.MODEL_CHECKING);
            agent.removeTransformer(LincheckClassFileTransformer.INSTANCE);
        }
    }

    /**
     * Uses reflection, because the class has annotations from a library that isn't here, and the compiler would warn
     * about them.
     */
    private static Instrumentation agent() {
        try {
            Class<?> agents = Class.forName("net.bytebuddy.agent.ByteBuddyAgent");
            return (Instrumentation) agents.getMethod("install").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model checker can't start", e);
        }
    }

    /** Lincheck looks into the objects in static fields, and so into a learner's {@code static final Pattern}. */
    private static void openRegularExpressions(Instrumentation agent) {
        Module lincheck = LincheckInstrumentation.class.getModule();
        agent.redefineModule(
                Object.class.getModule(), Set.of(), Map.of(), Map.of(REGEX, Set.of(lincheck)), Set.of(), Map.of());
    }

    /** Lincheck would accept any class that it has not rewritten. */
    private static void mustHaveSeen(Class<?> operations) {
        boolean seen = LincheckClassFileTransformer.INSTANCE.getTransformedClassesCache().keySet().stream()
                .anyMatch(name -> name.replace('/', '.').equals(operations.getName()));
        if (!seen) {
            throw new IllegalStateException("the model checker has not seen the steps of " + operations.getName());
        }
    }

    private static boolean isJdks(String className) {
        return className.matches("(java|javax|jdk|sun|kotlin|kotlinx|org)[./].*");
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
