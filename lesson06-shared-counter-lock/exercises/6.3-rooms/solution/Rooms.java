package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rooms of a chat server and who is in which. Each client is in one room at most. The clients' threads call it, all at
 * once.
 */
public final class Rooms {

    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>(); // clients in each room; guarded by this
    private final Map<String, String> whereabouts = new HashMap<>(); // room by client; guarded by this

    /**
     * Empty rooms.
     *
     * @param names the names of the rooms, all different
     * @param limit the most clients that a room holds; at least 1
     */
    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        names.forEach(name -> counts.put(name, 0));
    }

    /**
     * Brings a client into a room, out of the one it is in, if it is in one. Never waits for a place.
     *
     * @return true if the client is in the room now; false if there is no such room, or no place in it: then the client
     *     is where it was
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

    /** The name of the room that a client is in; null if it is in none. */
    public synchronized String find(String who) {
        return whereabouts.get(who);
    }
}
