// believes: a lock for each room, taken whenever that room is used, protects everything
// caught by: 6, 8
// breaks: R9, R10
package lesson06.exercise;

import java.util.ArrayList;
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

    private final Map<String, Room> byName = new HashMap<>();
    private final List<Room> rooms = new ArrayList<>();
    private final int limit;

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        for (String name : names) {
            Room room = new Room(name);
            byName.put(name, room);
            rooms.add(room);
        }
    }

    public boolean move(String who, String to) {
        Room target = byName.get(to);
        if (target == null) {
            return false;
        }
        Room from = roomOf(who);
        if (from == target) {
            return true;
        }
        synchronized (target) {
            if (target.clients.size() >= limit) {
                return false;
            }
        }
        if (from != null) {
            synchronized (from) {
                from.clients.remove(who);
            }
        }
        synchronized (target) {
            target.clients.add(who);
        }
        return true;
    }

    private Room roomOf(String who) {
        for (Room room : rooms) {
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
