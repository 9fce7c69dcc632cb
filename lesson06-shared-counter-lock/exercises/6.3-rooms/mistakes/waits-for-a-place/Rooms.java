// believes: a full room will have a free place sooner or later, so the client waits for it
// caught by: 5, 6, 7, 8, 9
// breaks: R12
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
        if (target.contains(who)) {
            return true;
        }
        while (target.size() >= limit) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        String from = find(who);
        if (from != null) {
            rooms.get(from).remove(who);
        }
        target.add(who);
        notifyAll();
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
