// believes: no room will ever hold more than a hundred clients
// caught by: 5
// breaks: R5
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Rooms {

    private static final int MOST = 100; // clients

    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>(); // clients in each room; guarded by this
    private final Map<String, String> whereabouts = new HashMap<>(); // room by client; guarded by this

    public Rooms(List<String> names, int limit) {
        this.limit = Math.min(limit, MOST);
        names.forEach(name -> counts.put(name, 0));
    }

    public synchronized boolean move(String who, String to) {
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
    }

    public synchronized String find(String who) {
        return whereabouts.get(who);
    }
}
