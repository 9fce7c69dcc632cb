// believes: two different names have different hash codes, which give the locks an order
// caught by: 7
// breaks: R12
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class Rooms {

    private static final class Room {
        private final String name;
        private int clients;

        private Room(String name) {
            this.name = name;
        }
    }

    private final Map<String, Room> rooms = new HashMap<>();
    private final Map<String, Room> whereabouts = new ConcurrentHashMap<>();
    private final Room outside = new Room("outside");
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
            Room from = whereabouts.getOrDefault(who, outside);
            if (from == target) {
                return true;
            }
            boolean fromFirst = from == outside || from.name.hashCode() <= target.name.hashCode();
            synchronized (fromFirst ? from : target) {
                synchronized (fromFirst ? target : from) {
                    if (whereabouts.getOrDefault(who, outside) == from) {
                        return change(who, from, target);
                    }
                }
            }
        }
    }

    private boolean change(String who, Room from, Room target) {
        if (target.clients >= limit) {
            return false;
        }
        from.clients--;
        target.clients++;
        whereabouts.put(who, target);
        return true;
    }

    public String find(String who) {
        Room room = whereabouts.get(who);
        return room == null ? null : room.name;
    }
}
