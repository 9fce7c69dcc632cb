// believes: compute is one step for everybody, with all that its function does
// caught by: 6
// breaks: R9
package lesson06.exercise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

public final class Rooms {

    private final Map<String, AtomicInteger> clients = new TreeMap<>(); // by room
    private final Map<String, String> rooms = new ConcurrentHashMap<>(); // by client
    private final int limit;

    public Rooms(List<String> names, int limit) {
        names.forEach(name -> clients.put(name, new AtomicInteger()));
        this.limit = limit;
    }

    public boolean move(String who, String to) {
        return to.equals(rooms.compute(who, (client, from) -> {
            if (to.equals(from) || !clients.containsKey(to) || !takesPlace(clients.get(to))) {
                return from;
            }
            if (from != null) {
                clients.get(from).decrementAndGet();
            }
            return to;
        }));
    }

    private boolean takesPlace(AtomicInteger count) {
        int found = count.get();
        while (found < limit && !count.compareAndSet(found, found + 1)) {
            found = count.get();
        }
        return found < limit;
    }

    public String find(String who) {
        return rooms.get(who);
    }
}
