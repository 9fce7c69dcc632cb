// believes: a thread that is interrupted while it waits sets the flag again, and goes on
// caught by: 9
// breaks: R14
package lesson06.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Rooms {

    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> whereabouts = new HashMap<>();
    private boolean busy;

    public Rooms(List<String> names, int limit) {
        this.limit = limit;
        names.forEach(name -> counts.put(name, 0));
    }

    public boolean move(String who, String to) {
        enter();
        boolean moved = moveAlone(who, to);
        leave();
        return moved;
    }

    private boolean moveAlone(String who, String to) {
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

    public String find(String who) {
        enter();
        String room = whereabouts.get(who);
        leave();
        return room;
    }

    private synchronized void enter() {
        while (busy) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        busy = true;
    }

    private synchronized void leave() {
        busy = false;
        notify();
    }
}
