package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rooms of a chat server, and which client is in which room. Each client is in at most one room. All clients'
 * threads call it at once.
 */
public final class Rooms {

    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>(); // clients in each room; guarded by this
    private final Map<String, String> whereabouts = new HashMap<>(); // room by client; guarded by this

    /**
     * Makes empty rooms (R1).
     *
     * @param names the names of the rooms, all different
     * @param limit the largest number of clients in a room; at least 1 (R5)
     */
    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        names.forEach(name -> counts.put(name, 0));
    }

    /**
     * Moves a client into a room, out of the room it is in (if it is in one). Never waits until there is room
     * (R12).
     *
     * @return true if the client is now in the room; false if there is no such room or it is full: then the client
     *     is still where it was
     */
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

    /** Returns the name of the room that a client is in, or null if it is in none (R7). */
    public synchronized String find(String who) {
        return whereabouts.get(who);
    }
}
