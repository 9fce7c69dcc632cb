// believes: a member that has left is gone
// caught by: 3, 5, 7, 10
// breaks: R4
package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

public final class Room {

    private final Set<Member> members = new LinkedHashSet<>();
    private final Set<Member> gone = new LinkedHashSet<>();

    public Room() {}

    public synchronized void join(Member member) {
        if (!gone.contains(member)) {
            members.add(member);
        }
    }

    public synchronized void leave(Member member) {
        members.remove(member);
        gone.add(member);
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
            // this one is broken, carry on with the next
        }
    }
}
