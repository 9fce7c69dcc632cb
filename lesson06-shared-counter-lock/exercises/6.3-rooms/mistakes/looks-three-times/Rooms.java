// believes: a client that moves while we look is found when we look again
// caught by: 6
// breaks: R10
package lesson06.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class Rooms {

    private final Map<String, Set<String>> rooms = new LinkedHashMap<>();
    private final int limit;

    public Rooms(List<String> names, int limit) {
        names.forEach(name -> rooms.put(name, ConcurrentHashMap.newKeySet()));
        this.limit = limit;
    }

    public synchronized boolean move(String who, String to) {
        Set<String> room = rooms.get(to);
        if (room == null) {
            return false;
        }
        if (room.contains(who)) {
            return true;
        }
        if (room.size() >= limit) {
            return false;
        }
        String from = find(who);
        room.add(who);
        if (from != null) {
            rooms.get(from).remove(who);
        }
        return true;
    }

    public String find(String who) {
        for (int tries = 0; tries < 3; tries++) {
            for (String name : rooms.keySet()) {
                if (rooms.get(name).contains(who)) {
                    return name;
                }
            }
        }
        return null;
    }
}
