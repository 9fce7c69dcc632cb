// believes: first take the lock of the client's room, then the lock of the room it moves to
// caught by: 7, 8
// breaks: R12
package lesson06.exercise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class Rooms {

    private static final class Room {
        private final String name;
        private final Set<String> clients = new HashSet<>();

        private Room(String name) {
            this.name = name;
        }
    }

    private final Map<String, Room> rooms = new HashMap<>();
    private final Map<String, Room> whereabouts = new HashMap<>();
    private final int limit;

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        names.forEach(name -> rooms.put(name, new Room(name)));
    }

    public boolean move(String who, String to) {
        Room target = rooms.get(to);
        if (target == null) {
            return false;
        }
        Room from = roomOf(who);
        if (from == target) {
            return true;
        }
        if (from == null) {
            synchronized (target) {
                return enter(who, target);
            }
        }
        synchronized (from) {
            synchronized (target) {
                if (!enter(who, target)) {
                    return false;
                }
                from.clients.remove(who);
                return true;
            }
        }
    }

    private boolean enter(String who, Room target) {
        if (target.clients.size() >= limit) {
            return false;
        }
        target.clients.add(who);
        synchronized (whereabouts) {
            whereabouts.put(who, target);
        }
        return true;
    }

    private Room roomOf(String who) {
        synchronized (whereabouts) {
            return whereabouts.get(who);
        }
    }

    public String find(String who) {
        Room room = roomOf(who);
        return room == null ? null : room.name;
    }
}
