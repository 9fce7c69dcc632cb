// believes: hold a lock as briefly as possible: while you copy the members, but not while you send the lines
// caught by: 7, 8, 9, 10
// breaks: R9, R10
package lesson05.exercise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

public final class Room {

    private final Set<Member> members = new LinkedHashSet<>();

    public Room() {}

    public synchronized void join(Member member) {
        members.add(member);
    }

    public synchronized void leave(Member member) {
        members.remove(member);
    }

    public void say(Member from, String line) {
        List<Member> hearers;
        synchronized (this) {
            hearers = new ArrayList<>(members);
        }
        hearers.remove(from);
        for (Member hearer : hearers) {
            try {
                hearer.send(line);
            } catch (RuntimeException e) {
                // broken; its own thread will find out
            }
        }
    }
}
