// believes: a thread that is interrupted must end at once
// caught by: 10
// breaks: R15
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
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return isValid(name) && owners.putIfAbsent(key(name), owner) == null;
        } finally {
            lock.unlock();
        }
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
