// believes: what happens in the background costs the client no time
// caught by: 1
// breaks: R13
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Rooms {

    static {
        new Thread(Rooms::prepare).start();
    }

    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>(); // clients in each room; guarded by this
    private final Map<String, String> whereabouts = new HashMap<>(); // room by client; guarded by this

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        names.forEach(name -> counts.put(name, 0));
    }

    private static void prepare() {
        // nothing to do yet
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
