// believes: somebody else with the same name would be mistaken for its first owner
// caught by: 2, 4, 5, 6, 8, 9, 10
// breaks: R9
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

public final class Nicknames {

    private final Map<String, Object> owners = new HashMap<>();

    public Nicknames() {}

    public synchronized boolean claim(String name, Object owner) {
        return isValid(name) && owners.putIfAbsent(key(name), owner) == null;
    }

    public synchronized boolean release(String name, Object owner) {
        return isValid(name) && owners.replace(key(name), owner, "nobody");
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
