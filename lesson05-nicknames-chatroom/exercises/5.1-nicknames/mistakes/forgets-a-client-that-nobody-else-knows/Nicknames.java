// believes: a weak reference keeps an object as well as any other
// caught by: 2
// breaks: R6
package lesson05.exercise;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

public final class Nicknames {

    /** Weak, so that a client who was forgotten doesn't keep its name for ever. */
    private final Map<String, WeakReference<Object>> owners = new HashMap<>();

    public Nicknames() {}

    private static boolean valid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    private Object ownerOf(String key) {
        WeakReference<Object> reference = owners.get(key);
        return reference == null ? null : reference.get();
    }

    public synchronized boolean claim(String name, Object owner) {
        if (!valid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (ownerOf(key) != null) {
            return false;
        }
        owners.put(key, new WeakReference<>(owner));
        return true;
    }

    public synchronized boolean release(String name, Object owner) {
        if (!valid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (ownerOf(key) != owner) {
            return false;
        }
        owners.remove(key);
        return true;
    }

    public synchronized void gone(Object owner) {
        owners.values().removeIf(reference -> reference.get() == null || reference.get() == owner);
    }
}
