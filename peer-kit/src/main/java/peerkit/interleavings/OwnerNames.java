package peerkit.interleavings;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;

/** Names the object whose method is called, as the learner's code does: by a field, or {@code rw.readLock()}. */
final class OwnerNames {

    private final ClassLoader loader; // of the learner's classes
    private final Map<String, String> views = new HashMap<>(); // such as "rw.readLock()" by the lock's name

    OwnerNames(ClassLoader loader) {
        this.loader = loader;
    }

    /** The call has returned one of the two locks of a ReadWriteLock. */
    void addView(MethodCallTracePoint call, String returned) {
        views.put(returned, of(call) + "." + call.getMethodName() + "()");
    }

    String of(MethodCallTracePoint call) {
        String owner = inTrace(call);
        return views.getOrDefault(owner, fieldFor(owner, StepOrigin.maker(call)));
    }

    /** The name in the trace; empty if it has none. */
    static String inTrace(MethodCallTracePoint call) {
        return call.getOwnerName() == null ? "" : call.getOwnerName();
    }

    /** The field that holds {@code AtomicInteger#1}, if only one field of the class that uses it can. */
    private String fieldFor(String owner, String user) {
        if (!owner.matches("\\w+#\\d+")) {
            return owner;
        }
        String type = owner.substring(0, owner.indexOf('#'));
        List<String> fields = fields(user)
                .filter(field -> field.getType().getSimpleName().equals(type))
                .map(Field::getName)
                .toList();
        return fields.size() == 1 ? fields.get(0) : owner;
    }

    /** Whether the owner is a field of the class that makes the call. */
    boolean isField(MethodCallTracePoint call) {
        return fields(StepOrigin.maker(call)).anyMatch(field -> field.getName().equals(inTrace(call)));
    }

    private Stream<Field> fields(String user) {
        try {
            return Stream.of(Class.forName(user, false, loader).getDeclaredFields());
        } catch (ClassNotFoundException e) {
            return Stream.of();
        }
    }
}
