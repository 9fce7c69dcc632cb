// believes: a thread that is woken is the only one that can go in
// caught by: 8
// breaks: R9
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class Rooms {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();
    private boolean busy; // guarded by lock
    private final Map<String, Integer> counts = new HashMap<>(); // only used by the thread that has set busy
    private final Map<String, String> whereabouts = new HashMap<>(); // likewise
    private final int limit;

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        names.forEach(name -> counts.put(name, 0));
    }

    public boolean move(String who, String to) {
        enter();
        try {
            String from = whereabouts.get(who);
            if (to.equals(from)) {
                return true;
            }
            Integer inside = counts.get(to);
            if (inside == null || inside == limit) {
                return false;
            }
            if (from != null) {
                counts.merge(from, -1, Integer::sum);
            }
            counts.put(to, inside + 1);
            whereabouts.put(who, to);
            return true;
        } finally {
            leave();
        }
    }

    public String find(String who) {
        enter();
        try {
            return whereabouts.get(who);
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
}
