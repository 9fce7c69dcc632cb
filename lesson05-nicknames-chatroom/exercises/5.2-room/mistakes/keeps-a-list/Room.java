// believes: a list is the usual collection, and a client joins only once anyway
// caught by: 3, 7, 10
// breaks: R3
package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;

public final class Room {

    private final List<Member> members = new ArrayList<>();

    public Room() {}

    public synchronized void join(Member member) {
        members.add(member);
    }

    public synchronized void leave(Member member) {
        members.remove(member);
    }

    public synchronized void say(Member from, String line) {
        List<Member> copy = new ArrayList<>(members);
        for (Member member : copy) {
            if (member == from) {
                continue;
            }
            try {
                member.send(line);
            } catch (RuntimeException e) {
                // this one is broken, carry on with the next
            }
        }
    }
}
