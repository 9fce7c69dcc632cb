// believes: two clients compete only when they claim a name; giving it back harms nobody, so it needs no lock
// caught by: 8, 9, 10
// breaks: R13
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

    public boolean release(String name, Object owner) {
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

    public void gone(Object owner) {
        owners.values().removeIf(owner::equals);
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }
}
