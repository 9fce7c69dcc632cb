// believes: what I put back at once was never away
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
        return key != null && !key.equals("server") && owners.putIfAbsent(key, owner) == null;
    }

    public boolean release(String name, Object owner) {
        String key = key(name);
        if (key == null) {
            return false;
        }
        Object before = owners.remove(key);
        if (before == owner) {
            return true;
        }
        if (before != null) {
            owners.putIfAbsent(key, before); // it was somebody else's
        }
        return false;
    }

    public void gone(Object owner) {
        owners.values().removeIf(other -> other == owner);
    }

    private static String key(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") ? name.toLowerCase(Locale.ROOT) : null;
    }
}
