// believes: two maps that are safe for threads are safe together
// caught by: 9
// breaks: R13
package lesson05.exercise;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class Nicknames {

    private final Map<String, Object> owners = new ConcurrentHashMap<>();
    /** So that gone needn't look at all names. */
    private final Map<Object, Set<String>> namesOf = new ConcurrentHashMap<>();

    public Nicknames() {}

    private static boolean valid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    public boolean claim(String name, Object owner) {
        if (!valid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (owners.putIfAbsent(key, owner) != null) {
            return false;
        }
        namesOf.compute(owner, (o, names) -> {
            Set<String> all = names == null ? ConcurrentHashMap.newKeySet() : names;
            all.add(key);
            return all;
        });
        return true;
    }

    public boolean release(String name, Object owner) {
        if (!valid(name)) {
            return false;
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (!owners.remove(key, owner)) {
            return false;
        }
        namesOf.computeIfPresent(owner, (o, names) -> {
            names.remove(key);
            return names.isEmpty() ? null : names;
        });
        return true;
    }

    public void gone(Object owner) {
        namesOf.computeIfPresent(owner, (o, names) -> {
            for (String key : names) {
                owners.remove(key, owner);
            }
            return null;
        });
    }
}
