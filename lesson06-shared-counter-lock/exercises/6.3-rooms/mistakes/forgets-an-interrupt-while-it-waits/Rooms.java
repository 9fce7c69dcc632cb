// believes: only an interrupt from before the call has to be given back
// caught by: 9
// breaks: R14
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Rooms {

    private final Lock lock = new ReentrantLock();
    private final Map<String, Integer> clients = new HashMap<>(); // by room
    private final Map<String, String> rooms = new HashMap<>(); // by client
    private final int limit;

    public Rooms(List<String> names, int limit) {
        names.forEach(name -> clients.put(name, 0));
        this.limit = limit;
    }

    public boolean move(String who, String to) {
        lock();
        try {
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
        } finally {
            lock.unlock();
        }
    }

    public String find(String who) {
        lock();
        try {
            return rooms.get(who);
        } finally {
            lock.unlock();
        }
    }

    private void lock() {
        boolean interrupted = Thread.interrupted();
        boolean mine = false;
        while (!mine) {
            try {
                lock.lockInterruptibly();
                mine = true;
            } catch (InterruptedException e) {
                // this is no place to give up
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
