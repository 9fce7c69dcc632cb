// believes: a map of many names is quicker with the threads of Java's own pool
// caught by: 1, 7, 8, 9, 10
// breaks: R16
package lesson05.exercise;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

public final class Nicknames {

    private final ConcurrentHashMap<String, Object> owners = new ConcurrentHashMap<>();

    public Nicknames() {}

    private static boolean valid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    public boolean claim(String name, Object owner) {
        return valid(name) && owners.putIfAbsent(name.toLowerCase(Locale.ROOT), owner) == null;
    }

    public boolean release(String name, Object owner) {
        return valid(name) && owners.remove(name.toLowerCase(Locale.ROOT), owner);
    }

    public void gone(Object owner) {
        owners.forEach(200, (name, other) -> {
            if (other == owner) {
                owners.remove(name, owner);
            }
        });
    }
}
