// believes: any object can be the lock, and the first room's name is at hand
// caught by: 7
// breaks: R12
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Rooms {

    private final Object lock;
    private final Map<String, Integer> clients = new HashMap<>(); // by room
    private final Map<String, String> rooms = new HashMap<>(); // by client
    private final int limit;

    public Rooms(List<String> names, int limit) {
        lock = names.get(0);
        names.forEach(name -> clients.put(name, 0));
        this.limit = limit;
    }

    public boolean move(String who, String to) {
        synchronized (lock) {
            String from = rooms.get(who);
            if (to.equals(from)) {
                return true;
            }
            if (!clients.containsKey(to) || clients.get(to) >= limit) {
                return false;
            }
            if (from != null) {
                clients.merge(from, -1, Integer::sum);
            }
            clients.merge(to, 1, Integer::sum);
            rooms.put(who, to);
            return true;
        }
    }

    public String find(String who) {
        synchronized (lock) {
            return rooms.get(who);
        }
    }
}
