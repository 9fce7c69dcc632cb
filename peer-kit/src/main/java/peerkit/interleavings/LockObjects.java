package peerkit.interleavings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which object a lock is, if the trace tells. Two threads may both lock {@code lock}, each with an object
 * of its own. Then the name alone would look right.
 */
final class LockObjects {

    private static final Pattern OBJECT = Pattern.compile("[A-Z]\\w*#\\d+");
    private static final Pattern STEP = Pattern.compile("(?:locks|unlocks|wants to lock) (\\S+)( \\(\\S+#\\d+\\))?");

    private final Map<Integer, List<Seen>> seen = new HashMap<>(); // by thread, the latest one last

    /** An object that a call returned or a field held. */
    private record Seen(String name, String object, String line) {}

    /** A thread begins a call. */
    void forget(int thread) {
        seen.remove(thread);
    }

    /** A thread has got a value, in this line of the source; {@code name} is the field's, or empty. */
    void see(int thread, String name, String value, String line) {
        seen.computeIfAbsent(thread, key -> new ArrayList<>())
                .add(new Seen(name, OBJECT.matcher(value).matches() ? value : "", line));
    }

    /**
     * What to write after the name of a lock of this type, which may be {@code Lock}; empty if the trace leaves a
     * choice.
     */
    String ofLock(int thread, String name, String type, boolean isField) {
        Set<String> possible = new HashSet<>();
        for (Seen each : seen.getOrDefault(thread, List.of())) {
            if (each.name.equals(name)) {
                possible.clear(); // what was seen before doesn't matter
                possible.add(each.object);
            } else if (!isField && each.name.isEmpty() && each.object.contains(type + "#")) {
                possible.add(each.object);
            }
        }
        return possible.size() == 1 ? inBrackets(possible.iterator().next()) : "";
    }

    /** What to write after the line of a monitor: the object that this very line has got. */
    String ofMonitor(int thread, String line) {
        List<Seen> all = seen.getOrDefault(thread, List.of());
        Seen last = all.isEmpty() ? null : all.get(all.size() - 1);
        return last == null || !last.line.equals(line) ? "" : inBrackets(last.object);
    }

    private static String inBrackets(String object) {
        return object.isEmpty() ? "" : " (" + object + ")";
    }

    /** Removes the objects after names that mean the same object everywhere. */
    static void settle(List<StepRow> rows) {
        Map<String, Set<String>> objects = new HashMap<>(); // by name
        for (StepRow row : rows) {
            Matcher step = STEP.matcher(row.text);
            if (step.matches()) {
                objects.computeIfAbsent(step.group(1), name -> new HashSet<>()).add(String.valueOf(step.group(2)));
            }
        }
        for (StepRow row : rows) {
            Matcher step = STEP.matcher(row.text);
            if (step.matches()
                    && step.group(2) != null
                    && objects.get(step.group(1)).size() == 1) {
                row.text = row.text.substring(0, step.start(2));
            }
        }
    }
}
