package lesson06.exercise;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** A set of clients for each room, and one lock for all of them. */
public final class Rooms {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Set<String>> rooms = new LinkedHashMap<>(); // the sets are guarded by lock
    private final int limit;

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        for (String name : names) {
            rooms.put(name, new HashSet<>());
        }
    }

    public boolean move(String who, String to) {
        Set<String> target = rooms.get(to);
        if (target == null) {
            return false;
        }
        lock.lock();
        try {
            if (target.contains(who)) {
                return true;
            }
            if (target.size() >= limit) {
                return false;
            }
            for (Set<String> room : rooms.values()) {
                room.remove(who);
            }
            target.add(who);
            return true;
        } finally {
            lock.unlock();
        }
    }

    public String find(String who) {
        lock.lock();
        try {
            for (Entry<String, Set<String>> room : rooms.entrySet()) {
                if (room.getValue().contains(who)) {
                    return room.getKey();
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }
}
