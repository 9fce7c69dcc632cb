// believes: only the owner can release its name, so nothing can change between the check and the removal
// caught by: 9, 10
// breaks: R13
package lesson05.exercise;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class Nicknames {

    private final Map<String, Object> owners = new ConcurrentHashMap<>();

    public Nicknames() {}

    public boolean claim(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        return owners.putIfAbsent(key, owner) == null;
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
