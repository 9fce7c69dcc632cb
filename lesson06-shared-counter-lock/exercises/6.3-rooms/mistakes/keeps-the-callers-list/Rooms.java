// believes: a list that was passed to the constructor belongs to the object
// caught by: 4
// breaks: R1
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Rooms {

    private final List<String> names;
    private final int limit;
    private final Map<String, String> roomOf = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    public Rooms(List<String> names, int limit) {
        this.names = names;
        this.limit = limit;
    }

    public synchronized boolean move(String who, String to) {
        if (!names.contains(to)) {
            return false;
        }
        String from = roomOf.get(who);
        if (to.equals(from)) {
            return true;
        }
        if (sizes.getOrDefault(to, 0) >= limit) {
            return false;
        }
        if (from != null) {
            sizes.merge(from, -1, Integer::sum);
        }
        sizes.merge(to, 1, Integer::sum);
        roomOf.put(who, to);
        return true;
    }

    public synchronized String find(String who) {
        return roomOf.get(who);
    }
}
