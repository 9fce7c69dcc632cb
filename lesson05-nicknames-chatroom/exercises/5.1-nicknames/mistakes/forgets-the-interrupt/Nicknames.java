// believes: when an exception has been caught, it is dealt with
// caught by: 10
// breaks: R15
package lesson05.exercise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;

public final class Nicknames {

    private final Map<String, Object> owners = new HashMap<>();
    private final Semaphore lock = new Semaphore(1);

    public Nicknames() {}

    public boolean claim(String name, Object owner) {
        acquire();
        try {
            return isValid(name) && owners.putIfAbsent(key(name), owner) == null;
        } finally {
            lock.release();
        }
    }

    public boolean release(String name, Object owner) {
        acquire();
        try {
            return isValid(name) && owners.remove(key(name), owner);
        } finally {
            lock.release();
        }
    }

    public void gone(Object owner) {
        acquire();
        try {
            owners.values().removeIf(owner::equals);
        } finally {
            lock.release();
        }
    }

    private void acquire() {
        while (true) {
            try {
                lock.acquire();
                return;
            } catch (InterruptedException e) {
                // tries again
            }
        }
    }

    private static boolean isValid(String name) {
        return name.matches("[A-Za-z0-9]{1,32}") && !name.equalsIgnoreCase("server");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
