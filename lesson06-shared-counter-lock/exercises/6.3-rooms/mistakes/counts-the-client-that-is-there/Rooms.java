// believes: a client that moves needs a free place, even in the room where it already is
// caught by: 4, 8, 9
// breaks: R6
package lesson06.exercise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class Rooms {

    private final Map<String, Set<String>> rooms = new HashMap<>();
    private final int limit;

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        for (String name : names) {
            rooms.put(name, new HashSet<>());
        }
    }

    public synchronized boolean move(String who, String to) {
        Set<String> target = rooms.get(to);
        if (target == null) {
            return false;
        }
        if (target.size() >= limit) {
            return false;
        }
        String from = find(who);
        if (from != null) {
            rooms.get(from).remove(who);
        }
        target.add(who);
        return true;
    }

    public synchronized String find(String who) {
        for (String name : rooms.keySet()) {
            if (rooms.get(name).contains(who)) {
                return name;
            }
        }
        return null;
    }
}
