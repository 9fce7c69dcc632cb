// believes: the machine's language may change, but not if I keep it in a constant
// caught by: 4
// breaks: R4
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

public final class Nicknames {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9]{1,32}");
    /** Kept, so that a change of the language while the server runs makes no difference. */
    private static final Locale LOCALE = Locale.getDefault();
    private static final String OPERATOR = "server";

    private final Map<String, Object> owners = new HashMap<>(); // guarded by this

    public Nicknames() {}

    public synchronized boolean claim(String name, Object owner) {
        if (!VALID.matcher(name).matches() || name.equalsIgnoreCase(OPERATOR)) {
            return false;
        }
        return owners.putIfAbsent(name.toLowerCase(LOCALE), owner) == null;
    }

    public synchronized boolean release(String name, Object owner) {
        return VALID.matcher(name).matches() && owners.remove(name.toLowerCase(LOCALE), owner);
    }

    public synchronized void gone(Object owner) {
        owners.values().removeIf(other -> other == owner);
    }
}
