package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A map that never changes: each step makes a new map, and starts again if another thread was faster. */
public final class Nicknames {

    private final AtomicReference<Map<String, Object>> owners = new AtomicReference<>(Map.of());

    public Nicknames() {}

    public boolean claim(String name, Object owner) {
        String key = name.toLowerCase(Locale.ROOT);
        if (!key.matches("[a-z0-9]{1,32}") || key.equals("server") || !isAscii(name)) {
            return false;
        }
        return change(map -> map.putIfAbsent(key, owner) == null);
    }

    public boolean release(String name, Object owner) {
        return isAscii(name) && change(map -> map.remove(name.toLowerCase(Locale.ROOT), owner));
    }

    public void gone(Object owner) {
        change(map -> map.values().removeIf(owner::equals));
    }

    private boolean change(Predicate<Map<String, Object>> change) {
        while (true) {
            Map<String, Object> before = owners.get();
            Map<String, Object> after = new HashMap<>(before);
            if (!change.test(after)) {
                return false;
            }
            if (owners.compareAndSet(before, after)) {
                return true;
            }
        }
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128); // the lower case of the Kelvin sign is an ASCII letter
    }
}
