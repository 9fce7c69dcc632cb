// believes: if a move holds the locks of both rooms, a look-up can take one lock after the other
// caught by: 6, 8
// breaks: R9, R10
package lesson06.exercise;

import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private final Map<String, Room> rooms = new LinkedHashMap<>();
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
        while (true) {
            Room from = roomOf(who);
            if (from == target) {
                return true;
            }
            boolean fromFirst = from != null && from.name.compareTo(target.name) < 0;
            synchronized (fromFirst ? from : target) {
                synchronized (fromFirst || from == null ? target : from) {
                    if (from == null || from.clients.contains(who)) {
                        return change(who, from, target);
                    }
                }
            }
        }
    }

    private boolean change(String who, Room from, Room target) {
        if (target.clients.size() >= limit) {
            return false;
        }
        if (from != null) {
            from.clients.remove(who);
        }
        return target.clients.add(who);
    }

    private Room roomOf(String who) {
        for (Room room : rooms.values()) {
            synchronized (room) {
                if (room.clients.contains(who)) {
                    return room;
                }
            }
        }
        return null;
    }

    public String find(String who) {
        Room room = roomOf(who);
        return room == null ? null : room.name;
    }
}
