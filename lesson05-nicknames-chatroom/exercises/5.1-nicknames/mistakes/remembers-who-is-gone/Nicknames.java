// believes: a client that is gone never comes back
// caught by: 2, 6, 9, 10
// breaks: R11
package lesson05.exercise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

public final class Nicknames {

    private final Map<String, Object> owners = new HashMap<>();
    private final Set<Object> gone = new HashSet<>();

    public Nicknames() {}

    public synchronized boolean claim(String name, Object owner) {
        return isValid(name) && !gone.contains(owner) && owners.putIfAbsent(key(name), owner) == null;
    }

    public synchronized boolean release(String name, Object owner) {
        return isValid(name) && owners.remove(key(name), owner);
    }

    public synchronized void gone(Object owner) {
        owners.values().removeIf(owner::equals);
        gone.add(owner);
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
