// believes: put tells me who had the name, and then I can still put that owner back
// caught by: 9
// breaks: R13
package lesson05.exercise;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

public final class Nicknames {

    private final ConcurrentMap<String, Object> owners = new ConcurrentHashMap<>();

    public Nicknames() {}

    public boolean claim(String name, Object owner) {
        String key = key(name);
        if (key == null || key.equals("server")) {
            return false;
        }
        Object before = owners.put(key, owner);
        if (before != null) {
            owners.put(key, before); // it was taken
        }
        return before == null;
    }

    public boolean release(String name, Object owner) {
        String key = key(name);
        return key != null && owners.remove(key, owner);
    }

    public void gone(Object owner) {
        owners.values().removeIf(other -> other == owner);
    }

    private static String key(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") ? name.toLowerCase(Locale.ROOT) : null;
    }
}
