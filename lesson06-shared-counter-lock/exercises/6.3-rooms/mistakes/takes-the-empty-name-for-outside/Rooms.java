// believes: no room has an empty name, so it can stand for outside
// caught by: 5
// breaks: R3
package lesson06.exercise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class Rooms {

    private final Set<String> names;
    private final int limit;
    private final Map<String, String> roomOf = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    public Rooms(List<String> names, int limit) {
        this.names = new HashSet<>(names);
        this.limit = limit;
    }

    public synchronized boolean move(String who, String to) {
        if (!names.contains(to)) {
            return false;
        }
        String from = roomOf.getOrDefault(who, ""); // "" is outside
        if (roomOf.containsKey(who) && to.equals(from)) {
            return true;
        }
        if (sizes.getOrDefault(to, 0) >= limit) {
            return false;
        }
        if (!from.isEmpty()) {
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
