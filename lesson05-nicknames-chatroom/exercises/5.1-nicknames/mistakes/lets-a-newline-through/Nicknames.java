// believes: with ^ and $ around the pattern, find looks at the whole text
// caught by: 3
// breaks: R1
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

public final class Nicknames {

    private static final Pattern NAME = Pattern.compile("^[A-Za-z0-9]{1,32}$");

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
        return NAME.matcher(name).find() && !name.equalsIgnoreCase("server");
    }
}
