// believes: a client that is gone can neither claim nor release, so nobody else touches its names
// caught by: 9
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
        return owners.remove(key, owner);
    }

    public void gone(Object owner) {
        for (Map.Entry<String, Object> entry : owners.entrySet()) {
            if (entry.getValue().equals(owner)) {
                owners.remove(entry.getKey());
            }
        }
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }
}
