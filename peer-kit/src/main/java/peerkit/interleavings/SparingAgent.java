package peerkit.interleavings;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JVM's agent, as Lincheck gets to see it: Lincheck rewrites fewer classes of the JDK, and so a check begins sooner.
 * A class that isn't rewritten works as ever. Its own steps stay unseen, so it must not have any that a learner's class
 * depends on.
 */
final class SparingAgent {

    /**
     * When Lincheck starts, it rewrites every class around class loaders and method handles, some fifty of them, which
     * takes half a second. It does so in order to follow no thread into them. These alone are enough: through them a
     * thread gets to the others.
     */
    private static final Set<String> WAYS_IN = Set.of(
            "java.lang.ClassLoader",
            "java.lang.StackTraceElement",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.MethodHandleNatives",
            "jdk.internal.misc.ThreadFlock",
            "jdk.internal.vm.SharedThreadContainer");

    /** Long classes, of which other classes need only static methods, or whose objects never change. */
    private static final Set<String> WITHOUT_STATE = Set.of(
            "java.lang.Throwable",
            "java.util.Collections",
            "java.util.ImmutableCollections",
            "java.util.Locale",
            "java.util.concurrent.ForkJoinPool",
            "java.util.regex.Pattern");

    private SparingAgent() {}

    static Instrumentation of(Instrumentation agent) {
        return (Instrumentation) Proxy.newProxyInstance(
                SparingAgent.class.getClassLoader(),
                new Class<?>[] {Instrumentation.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAllLoadedClasses" -> waysIn(agent.getAllLoadedClasses());
                    case "isModifiableClass" ->
                        isWorthIt((Class<?>) arguments[0]) && agent.isModifiableClass((Class<?>) arguments[0]);
                    case "retransformClasses" -> {
                        Object nothing = method.invoke(agent, arguments);
                        Stream.of((Class<?>[]) arguments[0]).forEach(LincheckInternals::rewriteWhatStaticFieldsHold);
                        yield nothing;
                    }
                    default -> method.invoke(agent, arguments);
                });
    }

    private static Class<?>[] waysIn(Class<?>[] loaded) {
        return Stream.of(loaded)
                .filter(type -> WAYS_IN.contains(type.getName()))
                .toArray(Class<?>[]::new);
    }

    /** An interface has no fields, and its methods call others, which are seen. */
    private static boolean isWorthIt(Class<?> type) {
        boolean isJdks = type.getName().startsWith("java.");
        return !(isJdks && type.isInterface()) && !WITHOUT_STATE.contains(type.getName());
    }
}
