// believes: all three methods are synchronized, so nothing can change the members during the loop
// caught by: 5, 6, 8, 10
// breaks: R7
package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;

public final class Room {

    private final List<Member> members = new ArrayList<>();

    public Room() {}

    public synchronized void join(Member member) {
        if (!members.contains(member)) {
            members.add(member);
        }
    }

    public synchronized void leave(Member member) {
        members.remove(member);
    }

    public synchronized void say(Member from, String line) {
        for (Member member : members) {
            if (member != from) {
                send(member, line);
            }
        }
    }

    private void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // this one is broken, carry on with the next
        }
    }
}
