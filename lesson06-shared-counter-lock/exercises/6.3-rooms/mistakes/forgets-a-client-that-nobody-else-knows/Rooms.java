// believes: a client whose name nothing else refers to has left
// caught by: 5
// breaks: R7
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

public final class Rooms {

    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>(); // clients in each room; guarded by this
    private final Map<String, String> whereabouts = new WeakHashMap<>(); // room by client, while there is one

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
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
