package peerkit;

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
import peerkit.Interleavings.Call;

/**
 * The one place that runs Lincheck. It runs the threads one at a time and switches between them at a read, a write, a
 * lock or a call, in all orders with no switch in the middle of a call, then with one, then with two: the same orders
 * in the same sequence each time.
 */
final class ModelChecker {

    /**
     * So many times round a loop is taken for waiting, and the other thread runs. With Lincheck's own 10, a {@code HashMap}
     * that looks for its next entry was taken for that, and in the calls before the threads start that ends the search.
     */
    private static final int ROUNDS = 50;

    private static final String REGEX = "java.util.regex";

    private static final Method PLAY = play();

    private ModelChecker() {}

    /** The first order that goes wrong. */
    static Optional<LincheckFailure> failure(Class<?> operations, Class<?> model, Scenario scenario, int orders) {
        List<Line> lines =
                scenario.calls().map(call -> new Line(operations, call)).toList();
        Iterator<Line> next = lines.iterator();
        Stage.enter(operations, lines);
        ModelStage.enter(model);
        List<Actor> before = actors(scenario.before(), next);
        List<List<Actor>> threads =
                scenario.threads().stream().map(calls -> actors(calls, next)).toList();
        List<Actor> after = actors(scenario.after(), next);
        ModelCheckingOptions options = new ModelCheckingOptions()
                .iterations(0) // no scenario of its own invention
                .invocationsPerIteration(orders)
                .minimizeFailedScenario(false)
                .loopIterationsBeforeThreadSwitch(ROUNDS)
                .loopBound(5 * ROUNDS) // and so many for an endless loop; the proportion is Lincheck's own
                .sequentialSpecification(ModelStage.class)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(
                                (Function1<? super String, Boolean>) name -> name.startsWith(REGEX + "."))
                        .allMethods()
                        .ignore()) // many steps, and none that two threads share
                .addCustomScenario(new ExecutionScenario(before, threads, after, null));
        startAgent();
        forgetOtherClassesOfTheSameName();
        Instrumentation agent = LincheckInstrumentation.INSTANCE.getInstrumentation();
        agent.addTransformer(LincheckClassFileTransformer.INSTANCE, true);
        try {
            options.check(Stage.class);
            mustHaveSeen(operations);
            return Optional.empty();
        } catch (LincheckAssertionError e) {
            return Optional.of(e.getFailure$lincheck());
        } finally {
            agent.removeTransformer(LincheckClassFileTransformer.INSTANCE); // or it would rewrite what is loaded next
        }
    }

    /**
     * Lincheck keeps the classes that it has rewritten by their names alone, and would check yesterday's class again if a
     * JVM has two of one name, from two class loaders, as when several learners' classes are graded in it.
     */
    private static void forgetOtherClassesOfTheSameName() {
        LincheckClassFileTransformer.INSTANCE
                .getTransformedClassesCache()
                .keySet()
                .removeIf(name -> !isJdks(name));
        LincheckInstrumentation.INSTANCE.getInstrumentedClasses().removeIf(name -> !isJdks(name));
    }

    /**
     * Before the first check. Lincheck takes an agent that it has not brought itself for one that stays, and does not
     * rewrite the JDK's classes before each check and back after it, which would take most of the time.
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

    /** Called by its name: its class has annotations of a library that is not here, of which the compiler would warn. */
    private static Instrumentation agent() {
        try {
            Class<?> agents = Class.forName("net.bytebuddy.agent.ByteBuddyAgent");
            return (Instrumentation) agents.getMethod("install").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model checker can't start", e);
        }
    }

    /** Lincheck looks into the objects that static fields hold, and so into a learner's {@code static final Pattern}. */
    private static void openRegularExpressions(Instrumentation agent) {
        Module lincheck = LincheckInstrumentation.class.getModule();
        agent.redefineModule(
                Object.class.getModule(), Set.of(), Map.of(), Map.of(REGEX, Set.of(lincheck)), Set.of(), Map.of());
    }

    /** What was not rewritten would always be accepted. */
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

    private static List<Actor> actors(List<Call> calls, Iterator<Line> lines) {
        return calls.stream()
                .map(call -> new Actor(PLAY, List.of(lines.next())))
                .toList();
    }

    private static Method play() {
        try {
            return Stage.class.getMethod("play", Line.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
