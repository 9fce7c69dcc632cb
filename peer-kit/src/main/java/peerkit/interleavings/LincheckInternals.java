package peerkit.interleavings;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kotlin.Unit;
import kotlin.jvm.functions.Function1;
import org.jetbrains.kotlinx.lincheck.LinChecker;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.TimeoutFailure;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuarantee;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.jvm.agent.InstrumentationMode;
import org.jetbrains.lincheck.jvm.agent.LincheckClassFileTransformer;
import org.jetbrains.lincheck.jvm.agent.LincheckInstrumentation;
import peerkit.Patience;

/**
 * Runs Lincheck, with all calls into parts of Lincheck 3.7 that aren't its API, but for {@link SparingProfile}. They have
 * two reasons: by itself, Lincheck rewrites the JDK's classes before each check and restores them afterwards, which takes
 * seconds; and it knows classes by name only, though a learner's class and the solution have the same name.
 *
 * <p>A new version of Lincheck may break this class without a compiler's error. Run {@code InterleavingsTest}, which
 * fails if a wrong class is accepted, and {@code ./learn prove}, which grades many classes of one name in the same JVM.
 * Change {@code LincheckNames} in learn-cli at the same time: it needs another of Lincheck's tables.
 */
final class LincheckInternals {

    /**
     * How long all steps in one order may take, as a multiple of a peer's patience. Only a thread of a pool that was
     * there before, which Lincheck doesn't know, can need more; after that, the other checks of the same class are not
     * so patient.
     */
    private static final int PATIENT = 6;

    private static ClassLoader loader; // of the latest check's classes
    private static boolean hung; // a check of theirs

    private LincheckInternals() {}

    /** Makes the check. Returns the first order that goes wrong. */
    @SuppressWarnings("deprecation") // LinChecker: what replaces it can only throw the failure
    static Optional<LincheckFailure> check(ModelCheckingOptions options, Class<?> operations) {
        startAgent();
        if (operations.getClassLoader() != loader) { // rewriting the same classes again takes a tenth of a second
            forgetOtherClassesOfTheSameName();
            loader = operations.getClassLoader();
            hung = false;
        }
        leaveAlone(operations.getEnclosingClass());
        leaveAlone(EarlyEnds.class); // what it remembers is no step of theirs
        options.invocationTimeout$lincheck(Patience.limit().toMillis() * (hung ? 1 : PATIENT));
        Instrumentation agent = LincheckInstrumentation.INSTANCE.getInstrumentation();
        RewrittenCalls rewrittenCalls = new RewrittenCalls();
        agent.addTransformer(rewrittenCalls, true); // before Lincheck's own
        agent.addTransformer(LincheckClassFileTransformer.INSTANCE, true);
        try {
            // check() would throw it, with a text of all steps, which takes seconds if there are thousands
            LincheckFailure failure =
                    new LinChecker(CheckedObject.class, options).checkImpl$lincheck(found -> Unit.INSTANCE);
            mustHaveSeen(operations);
            hung |= failure instanceof TimeoutFailure;
            return Optional.ofNullable(failure);
        } finally {
            agent.removeTransformer(LincheckClassFileTransformer.INSTANCE); // or it would rewrite later classes
            agent.removeTransformer(rewrittenCalls);
        }
    }

    /**
     * Before the first check, installs the agent. Lincheck leaves an agent that it finds installed as it is, and the
     * JDK's classes stay rewritten.
     */
    private static synchronized void startAgent() {
        LincheckInstrumentation lincheck = LincheckInstrumentation.INSTANCE;
        if (!lincheck.isInitialized()) {
            ArchivedClasses.load();
            Instrumentation agent = agent();
            openRegularExpressions(agent);
            lincheck.attachJavaAgentStatically(SparingAgent.of(agent));
            lincheck.install(InstrumentationMode.MODEL_CHECKING);
            lincheck.ensureClassHierarchyIsTransformed(Thread.class);
            agent.removeTransformer(LincheckClassFileTransformer.INSTANCE);
            rewriteSparingly(lincheck);
        }
    }

    private static void rewriteSparingly(LincheckInstrumentation lincheck) {
        try {
            Field profile = LincheckInstrumentation.class.getDeclaredField("transformationProfile");
            profile.setAccessible(true);
            profile.set(null, new SparingProfile(lincheck.getTransformationProfile()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model checker has no profile", e);
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
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("the model checker can't start: " + reason.getMessage(), e);
        }
    }

    /** Lincheck looks into the objects in static fields, and so into a learner's {@code static final Pattern}. */
    private static void openRegularExpressions(Instrumentation agent) {
        Set<Module> lincheck = Set.of(LincheckInstrumentation.class.getModule());
        agent.redefineModule(
                Object.class.getModule(), Set.of(), Map.of(), Map.of("java.util.regex", lincheck), Set.of(), Map.of());
    }

    /**
     * A thread that waits for a lock, or {@linkplain Parks parks}, does not wake up for no reason. For locks Lincheck
     * means it so, but looks for {@code AbstractQueuedSynchronizer} as the name of the object's own class, which is
     * another, such as {@code ReentrantLock.NonfairSync}. The thread then goes round fifty times, until Lincheck sees
     * that it waits.
     *
     * <p>Lincheck asks for a name at every call: a regular expression here would take a sixth of a check's time.
     */
    static ManagedStrategyGuarantee wakingUpForAReason() {
        return ManagedStrategyGuaranteeKt.forClasses(
                        (Function1<? super String, Boolean>) name -> name.equals(Parks.class.getName())
                                || name.endsWith("Sync") && name.startsWith("java.util.concurrent."))
                .methods("acquire", "park")
                .mute$lincheck();
    }

    /**
     * For a class that isn't a library's. Lincheck follows the fields of the object that it checks, but of a static lock, which
     * was made before the check, it would rewrite only the lock's own class.
     */
    static void rewriteWhatStaticFieldsHold(Class<?> type) {
        if (isLibrarys(type.getName()) || type == CheckedObject.class || type == ModelObject.class) {
            return;
        }
        Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive())
                .map(LincheckInternals::value)
                .filter(Objects::nonNull)
                .forEach(LincheckInstrumentation.INSTANCE::ensureObjectIsTransformed);
    }

    private static Object value(Field field) {
        field.setAccessible(true);
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Otherwise Lincheck would check the previous class of this name again, from another class loader. */
    private static void forgetOtherClassesOfTheSameName() {
        LincheckClassFileTransformer.INSTANCE
                .getTransformedClassesCache()
                .keySet()
                .removeIf(name -> !isLibrarys(name));
        LincheckInstrumentation.INSTANCE.getInstrumentedClasses().removeIf(name -> !isLibrarys(name));
    }

    /** Lincheck would also rewrite, for example, the whole test class around the operations, which takes a second. */
    private static void leaveAlone(Class<?> type) {
        if (type != null) {
            LincheckInstrumentation.INSTANCE.getInstrumentedClasses().add(type.getName());
        }
    }

    /** Lincheck would accept any class that it has not rewritten. */
    private static void mustHaveSeen(Class<?> operations) {
        boolean seen = LincheckClassFileTransformer.INSTANCE.getTransformedClassesCache().keySet().stream()
                .anyMatch(name -> name.replace('/', '.').equals(operations.getName()));
        if (!seen) {
            throw new IllegalStateException("the model checker has not seen the steps of " + operations.getName());
        }
    }

    private static boolean isLibrarys(String className) {
        return className.matches("(java|javax|jdk|sun|kotlin|kotlinx|org)[./].*");
    }
}
