// believes: an exception is caught when the catch block begins, so nothing can go wrong there
// caught by: 4
// breaks: R5
package lesson05.exercise;

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

    public synchronized void say(Member from, String line) {
        for (Member member : List.copyOf(members)) {
            if (member != from) {
                send(member, line);
            }
        }
    }

    private static void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            System.err.println("A member is broken: " + e.getMessage());
        }
    }
}
