// believes: a member that is broken can't hear anything any more
// caught by: 4, 10
// breaks: R6
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

    private void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            members.remove(member); // it is broken
        }
    }
}
