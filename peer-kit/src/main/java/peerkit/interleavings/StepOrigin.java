package peerkit.interleavings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;

/**
 * Whose code made a step: the learner's, the test's or the JDK's.
 *
 * @param tests the test class around the operations; null if they are the learner's own class
 */
record StepOrigin(String tests) {

    private static final Pattern JDK = Pattern.compile("(?:java|javax|jdk|sun|kotlin)\\..*"); // and Lincheck's language

    private static final List<String> AROUND_EACH_CALL = Stream.of(
                    CheckedObject.class, InterruptedCalls.class, PreparedCall.class)
            .map(Class::getName)
            .toList();

    static StepOrigin in(Class<?> operations) {
        Class<?> outermost = operations;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return new StepOrigin(outermost.getName().endsWith("Test") ? outermost.getName() : null);
    }

    boolean isLearners(CodeLocationTracePoint step) {
        return !isJdks(maker(step)) && !isTests(step);
    }

    boolean isTests(CodeLocationTracePoint step) {
        String name = maker(step);
        return AROUND_EACH_CALL.contains(name) || tests != null && (name.equals(tests) || name.startsWith(tests + "$"));
    }

    /** The class whose code made the step. */
    static String maker(CodeLocationTracePoint step) {
        return step.getStackTraceElement().getClassName().replace('/', '.');
    }

    /** Whether one of the JDK's methods is called, or a constructor. */
    static boolean callsJdk(MethodCallTracePoint call) {
        return isJdks(call.getClassName()) || call.getMethodName().equals("<init>");
    }

    static boolean isJdks(String className) {
        return JDK.matcher(className).matches();
    }
}
