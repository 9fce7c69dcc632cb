// believes: what happens in the background costs the client no time
// caught by: 1
// breaks: R16
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

public final class Nicknames {

    static {
        new Thread(Nicknames::prepare).start();
    }

    private final Map<String, Object> owners = new HashMap<>();

    private static void prepare() {
        // nothing to do yet
    }

    public synchronized boolean claim(String name, Object owner) {
        return isValid(name) && owners.putIfAbsent(key(name), owner) == null;
    }

    public synchronized boolean release(String name, Object owner) {
        return isValid(name) && owners.remove(key(name), owner);
    }

    public synchronized void gone(Object owner) {
        owners.values().removeIf(owner::equals);
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
