// believes: the rooms' names are objects that all threads share, so they can be the locks
// caught by: 7
// breaks: R12
package lesson06.exercise;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Each room's name is its lock. A move takes two locks, in the order of the list. */
public final class Rooms {

    private final List<String> names;
    private final int[] clients; // each guarded by the name of the same place
    private final int limit;
    private final Object outside = new Object(); // the lock for clients that are in no room: always the first
    private final Map<String, Integer> where = new ConcurrentHashMap<>(); // places in the list

    public Rooms(List<String> names, int limit) {
        this.names = List.copyOf(names);
        this.clients = new int[names.size()];
        this.limit = limit;
    }

    public boolean move(String who, String to) {
        int target = names.indexOf(to);
        if (target < 0) {
            return false;
        }
        while (true) {
            int old = where.getOrDefault(who, -1);
            if (old == target) {
                return true;
            }
            synchronized (lock(Math.min(old, target))) {
                synchronized (lock(Math.max(old, target))) {
                    if (where.getOrDefault(who, -1) != old) {
                        continue; // moved by another thread meanwhile
                    }
                    if (clients[target] == limit) {
                        return false;
                    }
                    clients[target]++;
                    if (old >= 0) {
                        clients[old]--;
                    }
                    where.put(who, target);
                    return true;
                }
            }
        }
    }

    public String find(String who) {
        Integer place = where.get(who);
        return place == null ? null : names.get(place);
    }

    private Object lock(int place) {
        return place < 0 ? outside : names.get(place);
    }
}
