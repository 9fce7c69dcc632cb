// believes: Character.isLetterOrDigit accepts exactly A-Z, a-z and 0-9
// caught by: 3, 5
// breaks: R1
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
        owners.values().removeIf(owner::equals);
    }

    private static boolean isValid(String name) {
        return !name.isEmpty()
                && name.length() <= 32
                && name.chars().allMatch(Character::isLetterOrDigit)
                && !name.equalsIgnoreCase("server");
    }
}
