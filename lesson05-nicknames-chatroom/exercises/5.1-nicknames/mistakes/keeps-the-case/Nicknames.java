// believes: names are strings, so only equal strings are the same name
// caught by: 4, 8
// breaks: R3
package lesson05.exercise;

import java.util.HashMap;
import java.util.Map;

public final class Nicknames {

    private final Map<String, Object> owners = new HashMap<>();

    public Nicknames() {}

    public synchronized boolean claim(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        if (owners.containsKey(name)) {
            return false;
        }
        owners.put(name, owner);
        return true;
    }

    public synchronized boolean release(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        if (owner.equals(owners.get(name))) {
            owners.remove(name);
            return true;
        }
        return false;
    }

    public synchronized void gone(Object owner) {
        owners.values().removeIf(owner::equals);
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }
}
