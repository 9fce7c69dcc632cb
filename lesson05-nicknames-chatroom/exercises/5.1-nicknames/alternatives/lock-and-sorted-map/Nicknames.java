package lesson05.exercise;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A map that ignores case when it compares names, an explicit lock, and a check of each character. */
public final class Nicknames {

    private final Lock lock = new ReentrantReadWriteLock().writeLock();
    private final Map<String, Object> owners = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public Nicknames() {}

    public boolean claim(String name, Object owner) {
        lock.lock();
        try {
            if (!isValid(name) || owners.containsKey(name)) {
                return false;
            }
            owners.put(name, owner);
            return true;
        } finally {
            lock.unlock();
        }
    }

    public boolean release(String name, Object owner) {
        lock.lock();
        try {
            boolean isItsOwner = isValid(name) && owner.equals(owners.get(name));
            if (isItsOwner) {
                owners.remove(name);
            }
            return isItsOwner;
        } finally {
            lock.unlock();
        }
    }

    public void gone(Object owner) {
        lock.lock();
        try {
            owners.entrySet().removeIf(entry -> entry.getValue().equals(owner));
        } finally {
            lock.unlock();
        }
    }

    private static boolean isValid(String name) {
        return !name.isEmpty()
                && name.length() <= 32
                && name.chars().allMatch(Nicknames::isAllowed)
                && !name.equalsIgnoreCase("server");
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
