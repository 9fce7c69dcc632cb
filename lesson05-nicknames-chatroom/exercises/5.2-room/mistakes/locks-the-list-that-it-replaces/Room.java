// believes: the lock of a list protects the list
// caught by: 8
// breaks: R11
package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;

public final class Room {

    private volatile List<Member> members = new ArrayList<>();

    public Room() {}

    public void join(Member member) {
        synchronized (members) {
            if (!members.contains(member)) {
                List<Member> more = new ArrayList<>(members);
                more.add(member);
                members = more;
            }
        }
    }

    public void leave(Member member) {
        synchronized (members) {
            List<Member> fewer = new ArrayList<>(members);
            fewer.remove(member);
            members = fewer;
        }
    }

    public void say(Member from, String line) {
        synchronized (members) {
            for (Member member : members) {
                if (member != from) {
                    send(member, line);
                }
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
