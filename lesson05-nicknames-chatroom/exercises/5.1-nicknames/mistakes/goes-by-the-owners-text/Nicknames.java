// believes: the text of an object says which one it is
// caught by: 2, 5, 6, 10
// breaks: R8
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

public final class Nicknames {

    private final Map<String, String> owners = new HashMap<>();

    public Nicknames() {}

    public synchronized boolean claim(String name, Object owner) {
        return isValid(name) && owners.putIfAbsent(key(name), owner.toString()) == null;
    }

    public synchronized boolean release(String name, Object owner) {
        return isValid(name) && owners.remove(key(name), owner.toString());
    }

    public synchronized void gone(Object owner) {
        owners.values().removeIf(owner.toString()::equals);
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
