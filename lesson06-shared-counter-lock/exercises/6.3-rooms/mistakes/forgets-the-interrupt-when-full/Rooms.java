// believes: if nothing has changed, nothing has to be put back
// caught by: 9
// breaks: R14
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Rooms {

    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> whereabouts = new HashMap<>();

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        names.forEach(name -> counts.put(name, 0));
    }

    public synchronized boolean move(String who, String to) {
        boolean interrupted = Thread.interrupted();
        String from = whereabouts.get(who);
        Integer inside = counts.get(to);
        if (!to.equals(from)) {
            if (inside == null || inside == limit) {
                return false;
            }
            if (from != null) {
                counts.merge(from, -1, Integer::sum);
            }
            counts.put(to, inside + 1);
            whereabouts.put(who, to);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    public synchronized String find(String who) {
        return whereabouts.get(who);
    }
}
