package lesson06.exercise;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** No lock: a map that never changes, and that each move replaces with a new one. */
public final class Rooms {

    private final Set<String> names;
    private final int limit;
    private final AtomicReference<Map<String, String>> whereabouts = new AtomicReference<>(Map.of());

    public Rooms(List<String> names, int limit) {
        this.names = Set.copyOf(names);
        this.limit = limit;
    }

    public boolean move(String who, String to) {
        if (!names.contains(to)) {
            return false;
        }
        while (true) {
            Map<String, String> before = whereabouts.get();
            if (to.equals(before.get(who))) {
                return true;
            }
            if (Collections.frequency(before.values(), to) >= limit) {
                return false;
            }
            Map<String, String> after = new HashMap<>(before);
            after.put(who, to);
            if (whereabouts.compareAndSet(before, after)) {
                return true;
            }
        }
    }

    public String find(String who) {
        return whereabouts.get().get(who);
    }
}
