// believes: a client has one name, so the search may stop when it has found one
// caught by: 6, 9
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
        for (Map.Entry<String, Object> entry : owners.entrySet()) {
            if (entry.getValue().equals(owner)) {
                owners.remove(entry.getKey());
                break;
            }
        }
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }
}
