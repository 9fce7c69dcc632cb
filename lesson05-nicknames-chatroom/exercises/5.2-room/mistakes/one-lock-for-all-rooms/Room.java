// believes: a lock that all threads use must be static
// caught by: 6
// breaks: R13
package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

public final class Room {

    private static final Object LOCK = new Object();

    private final Set<Member> members = new LinkedHashSet<>(); // guarded by LOCK

    public Room() {}

    public void join(Member member) {
        synchronized (LOCK) {
            members.add(member);
        }
    }

    public void leave(Member member) {
        synchronized (LOCK) {
            members.remove(member);
        }
    }

    public void say(Member from, String line) {
        synchronized (LOCK) {
            for (Member member : List.copyOf(members)) {
                if (member != from) {
                    try {
                        member.send(line);
                    } catch (RuntimeException e) {
                        // it is broken; the others still hear the line
                    }
                }
            }
        }
    }
}
