// believes: a thread that is woken is the only one that can go in
// caught by: 8
// breaks: R13
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class Nicknames {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();
    private boolean busy; // guarded by lock
    private final Map<String, Object> owners = new HashMap<>(); // only used by the thread that has set busy

    public boolean claim(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        enter();
        try {
            return owners.putIfAbsent(key(name), owner) == null;
        } finally {
            leave();
        }
    }

    public boolean release(String name, Object owner) {
        if (!isValid(name)) {
            return false;
        }
        enter();
        try {
            boolean owned = owners.get(key(name)) == owner;
            if (owned) {
                owners.remove(key(name));
            }
            return owned;
        } finally {
            leave();
        }
    }

    public void gone(Object owner) {
        enter();
        try {
            owners.values().removeIf(other -> other == owner);
        } finally {
            leave();
        }
    }

    private void enter() {
        lock.lock();
        try {
            if (busy) {
                free.awaitUninterruptibly();
            }
            busy = true;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            busy = false;
            free.signal();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !key(name).equals("server");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
