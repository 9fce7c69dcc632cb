// believes: unlock belongs at the end of the method
// caught by: 8, 9, 10
// breaks: R14
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Nicknames {

    private final Map<String, Object> owners = new HashMap<>();
    private final Lock lock = new ReentrantLock();

    public Nicknames() {}

    public boolean claim(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        lock.lock();
        if (owners.containsKey(key(name))) {
            return false;
        }
        owners.put(key(name), owner);
        lock.unlock();
        return true;
    }

    public boolean release(String name, Object owner) {
        lock.lock();
        try {
            return isValid(name) && owners.remove(key(name), owner);
        } finally {
            lock.unlock();
        }
    }

    public void gone(Object owner) {
        lock.lock();
        try {
            owners.values().removeIf(owner::equals);
        } finally {
            lock.unlock();
        }
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
