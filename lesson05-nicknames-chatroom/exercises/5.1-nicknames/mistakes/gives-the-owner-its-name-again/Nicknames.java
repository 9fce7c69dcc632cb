// believes: a client that claims its own name gets what it wants
// caught by: 2, 8, 9
// breaks: R6
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

public final class Nicknames {

    private final Map<String, Object> owners = new HashMap<>();

    public Nicknames() {}

    public synchronized boolean claim(String name, Object owner) {
        return isValid(name) && (owners.putIfAbsent(key(name), owner) == null || owners.get(key(name)) == owner);
    }

    public synchronized boolean release(String name, Object owner) {
        return isValid(name) && owners.remove(key(name), owner);
    }

    public synchronized void gone(Object owner) {
        owners.values().removeIf(owner::equals);
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
