// believes: a thread that is interrupted can't go on waiting, so it gives up
// caught by: 9
// breaks: R14
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Rooms {

    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>(); // for one thread at a time: see begin()
    private final Map<String, String> whereabouts = new HashMap<>(); // for one thread at a time: see begin()
    private boolean busy; // guarded by this

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        names.forEach(name -> counts.put(name, 0));
    }

    public boolean move(String who, String to) {
        if (!begin()) {
            return false;
        }
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
            end();
        }
    }

    public String find(String who) {
        if (!begin()) {
            return null;
        }
        try {
            return whereabouts.get(who);
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        try {
            while (busy) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        busy = true;
        return true;
    }

    private synchronized void end() {
        busy = false;
        notify();
    }
}
