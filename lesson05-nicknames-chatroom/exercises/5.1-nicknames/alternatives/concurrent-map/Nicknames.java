package lesson05.exercise;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Names without a lock of their own: each step is one call of a map, which does it in one step. */
public final class Nicknames {

    private final ConcurrentMap<String, Object> owners = new ConcurrentHashMap<>();

    public Nicknames() {}

    public boolean claim(String name, Object owner) {
        return isValid(name) && owners.putIfAbsent(name.toUpperCase(Locale.ENGLISH), owner) == null;
    }

    public boolean release(String name, Object owner) {
        return isValid(name) && owners.remove(name.toUpperCase(Locale.ENGLISH), owner);
    }

    public void gone(Object owner) {
        owners.forEach((name, itsOwner) -> {
            if (itsOwner.equals(owner)) {
                owners.remove(name, owner); // only if it still belongs to the owner
            }
        });
    }

    private static boolean isValid(String name) {
        return name.matches("[a-zA-Z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }
}
