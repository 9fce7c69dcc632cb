// believes: one call for each client at a time is enough, so the client itself can be the lock
// caught by: 9
// breaks: R14
package lesson05.exercise;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class Nicknames {

    private final ConcurrentHashMap<String, Object> owners = new ConcurrentHashMap<>();
    private final Map<Object, Set<String>> namesOf = Collections.synchronizedMap(new IdentityHashMap<>());

    public Nicknames() {}

    private static boolean valid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    public boolean claim(String name, Object owner) {
        if (!valid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        synchronized (owner) { // one call for each client at a time; two clients don't wait for each other
            if (owners.putIfAbsent(key, owner) != null) {
                return false;
            }
            namesOf.computeIfAbsent(owner, o -> new HashSet<>()).add(key);
            return true;
        }
    }

    public boolean release(String name, Object owner) {
        if (!valid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        synchronized (owner) {
            if (!owners.remove(key, owner)) {
                return false;
            }
            namesOf.get(owner).remove(key);
            return true;
        }
    }

    public void gone(Object owner) {
        synchronized (owner) {
            Set<String> names = namesOf.remove(owner);
            if (names != null) {
                for (String key : names) {
                    owners.remove(key, owner);
                }
            }
        }
    }
}
