package peerkit.interleavings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MonitorEnterTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MonitorExitTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.NotifyTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ReadTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ReturnedValueResult;
import org.jetbrains.kotlinx.lincheck.trace.WaitTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.WriteTracePoint;

/** One step of the learner's code, in plain words. */
final class StepWords {

    /** Classes that don't matter to the learner's reasoning: only one thread sees what a call on them does. */
    private static final List<String> UNSHARED = List.of(
            "java.util.Objects",
            "java.util.Optional",
            "java.util.Locale",
            "java.util.function.",
            "java.util.stream.",
            "java.util.concurrent.TimeUnit",
            "java.util.concurrent.ThreadLocalRandom");

    private static final int LONGEST = 44; // characters of one step

    private final Map<Integer, Deque<String>> monitors = new HashMap<>(); // held by each thread, the latest one first
    private final LockObjects locks = new LockObjects();
    private final OwnerNames owners;

    StepWords(Class<?> operations) {
        this.owners = new OwnerNames(operations.getClassLoader());
    }

    /** A step that is not a call; empty if it is of no interest. */
    Optional<StepText> of(CodeLocationTracePoint step) {
        if (step instanceof ReadTracePoint read) {
            String[] nameAndValue = withoutPlace(read).split(" ➜ ", 2);
            locks.see(read.getIThread(), nameAndValue[0], nameAndValue[1], place(read));
            boolean isMeans = read.getValueType() != null && StepOrigin.isJdks(read.getValueType()) && hasNumber(read);
            return read.isLocal() || isMeans ? Optional.empty() : Optional.of(access("reads ", read, " ➜ "));
        }
        if (step instanceof WriteTracePoint write) {
            return write.isLocal() ? Optional.empty() : Optional.of(access("writes ", write, " = "));
        }
        if (step instanceof MonitorEnterTracePoint) {
            String monitor = monitor(step) + locks.ofMonitor(step.getIThread(), place(step));
            monitors.computeIfAbsent(step.getIThread(), thread -> new ArrayDeque<>())
                    .push(monitor);
            return Optional.of(new StepText("locks " + monitor, "wants to lock " + monitor, "locks " + monitor));
        }
        if (step instanceof MonitorExitTracePoint) {
            Deque<String> held = monitors.getOrDefault(step.getIThread(), new ArrayDeque<>());
            return Optional.of(StepText.of("unlocks " + (held.isEmpty() ? monitor(step) : held.pop())));
        }
        if (step instanceof WaitTracePoint) {
            return Optional.of(new StepText("wait(), " + place(step), "wait(), " + place(step), "wait() returns"));
        }
        return step instanceof NotifyTracePoint ? Optional.of(StepText.of("notify, " + place(step))) : Optional.empty();
    }

    /** A thread begins one of the scenario's calls. */
    void begin(MethodCallTracePoint call) {
        locks.forget(call.getIThread());
    }

    /** A call made in the learner's code, of any method. */
    void remember(MethodCallTracePoint call) {
        locks.see(call.getIThread(), "", returned(call), place(call));
    }

    /** A call of one of the JDK's methods; empty if it is of no interest. */
    Optional<CallWords> ofCall(MethodCallTracePoint call) {
        String name = call.getClassName();
        String method = call.getMethodName();
        String returned = returned(call);
        if (method.equals("readLock") || method.equals("writeLock") && !name.endsWith("StampedLock")) {
            owners.addView(call, returned);
            return Optional.empty();
        }
        boolean isShared = name.startsWith("java.util.") || name.equals("java.lang.invoke.VarHandle");
        if (!isShared || UNSHARED.stream().anyMatch(name::startsWith) || method.equals("<init>")) {
            return Optional.empty();
        }
        String owner = owners.of(call);
        if (name.endsWith("Lock") && (method.equals("lock") || method.equals("lockInterruptibly"))) {
            owner += object(call);
            return Optional.of(new CallWords("locks " + owner, "wants to lock " + owner, "locks " + owner));
        }
        if (name.endsWith("Lock") && method.equals("unlock")) {
            owner += object(call);
            return Optional.of(new CallWords("unlocks " + owner, "unlocks " + owner, ""));
        }
        String target = owner.isEmpty() ? method : owner + "." + method;
        String whole = cut(target + "(" + String.join(", ", call.getParameters()) + ")");
        String ending = call.getThrownException() != null
                ? "throws " + call.getThrownException().getClass().getSimpleName()
                : returned.isEmpty() ? "" : "returns " + cut(returned);
        return Optional.of(new CallWords(
                ending.isEmpty() ? whole : whole + " " + ending,
                whole + " ...",
                ending.isEmpty() ? "... " + target + " ends" : "... " + target + " " + ending));
    }

    /** A wait that ends early; empty if the call is another one. */
    Optional<StepText> ofEarlyEnd(MethodCallTracePoint call) {
        String method = call.getMethodName();
        if (!call.getClassName().equals(EarlyEnds.class.getName()) || method.equals("isNow")) {
            return Optional.empty();
        }
        String returned = returned(call);
        return Optional.of(StepText.of(
                switch (returned) {
                    case "true" -> method + "() returns true";
                    case "false", "0" -> method + "() returns " + returned + ": the time is over";
                    default -> "spurious wake-up: " + method + "() returns";
                }));
    }

    private static String withoutPlace(CodeLocationTracePoint point) {
        String text = point.toString();
        return text.substring(0, text.lastIndexOf(" at "));
    }

    private static StepText access(String verb, CodeLocationTracePoint point, String arrow) {
        String text = withoutPlace(point);
        int at = text.indexOf(arrow);
        String owner = StepOrigin.maker(point).replaceFirst(".*[.$]", "")
                + "#\\d+\\."; // only if the class file names no locals
        String field = text.substring(0, at).replaceFirst("^" + owner, "");
        return StepText.of(verb + cut(field) + ": " + cut(text.substring(at + arrow.length())));
    }

    private static boolean hasNumber(ReadTracePoint read) {
        return withoutPlace(read).matches(".* ➜ .*#\\d+");
    }

    /** A monitor has no name, so the line shows which one it is. A synchronized method has no line. */
    private static String monitor(CodeLocationTracePoint step) {
        return step.getStackTraceElement().getLineNumber() <= 0
                ? "this in " + step.getStackTraceElement().getMethodName() + "()"
                : place(step);
    }

    private static String place(CodeLocationTracePoint step) {
        return step.getStackTraceElement().getFileName() + ":"
                + step.getStackTraceElement().getLineNumber();
    }

    /** Which lock it is, in brackets; empty if the trace doesn't tell, or the name says it. */
    private String object(MethodCallTracePoint call) {
        String name = OwnerNames.inTrace(call);
        String type = call.getClassName().replaceFirst(".*[.$]", "");
        return name.matches("\\w+") ? locks.ofLock(call.getIThread(), name, type, owners.isField(call)) : "";
    }

    private static String returned(MethodCallTracePoint call) {
        return call.getReturnedValue() instanceof ReturnedValueResult.ValueResult value
                ? value.getValueRepresentation()
                : "";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " (cut)";
    }
}
