// believes: remove takes an object out of a map
// caught by: 6, 9, 10
// breaks: R11
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

public final class Nicknames {

    private final Map<String, Object> owners = new HashMap<>();

    public Nicknames() {}

    public synchronized boolean claim(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (owners.containsKey(key)) {
            return false;
        }
        owners.put(key, owner);
        return true;
    }

    public synchronized boolean release(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (owner.equals(owners.get(key))) {
            owners.remove(key);
            return true;
        }
        return false;
    }

    public synchronized void gone(Object owner) {
        owners.remove(owner);
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }
}
