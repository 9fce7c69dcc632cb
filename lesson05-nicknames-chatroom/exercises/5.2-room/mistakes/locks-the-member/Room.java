// believes: a member in two rooms must not be called by both at once, so it must be locked
// caught by: 10
// breaks: R13
package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;

public final class Room {

    private final Object lock = new Object();
    private final List<Member> members = new ArrayList<>(); // guarded by lock

    public Room() {}

    public void join(Member member) {
        synchronized (lock) {
            if (!members.contains(member)) {
                members.add(member);
            }
        }
    }

    public void leave(Member member) {
        synchronized (lock) {
            members.remove(member);
        }
    }

    public void say(Member from, String line) {
        synchronized (lock) {
            for (Member member : List.copyOf(members)) {
                if (member != from) {
                    deliver(member, line);
                }
            }
        }
    }

    /** A member may be in several rooms, and these rooms must not call it at the same time. */
    private static void deliver(Member member, String line) {
        synchronized (member) {
            try {
                member.send(line);
            } catch (RuntimeException e) {
                // broken: only this member misses the line
            }
        }
    }
}
