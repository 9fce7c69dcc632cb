// believes: there is no slash in a name
// caught by: 2
// breaks: R8
package lesson06.exercise;

import java.util.ArrayList;
import java.util.List;

public final class Rooms {

    private final List<String> names;
    private final int limit;
    private final List<String> entries = new ArrayList<>(); // such as blue/ann

    public Rooms(List<String> names, int limit) {
        this.names = List.copyOf(names);
        this.limit = limit;
    }

    public synchronized boolean move(String who, String to) {
        String from = find(who);
        if (to.equals(from)) {
            return true;
        }
        if (!names.contains(to) || clientsIn(to) >= limit) {
            return false;
        }
        entries.remove(from + "/" + who);
        entries.add(to + "/" + who);
        return true;
    }

    public synchronized String find(String who) {
        for (String name : names) {
            if (entries.contains(name + "/" + who)) {
                return name;
            }
        }
        return null;
    }

    private int clientsIn(String room) {
        return (int)
                entries.stream().filter(entry -> entry.startsWith(room + "/")).count();
    }
}
