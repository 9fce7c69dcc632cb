// believes: join only adds, and a list made for threads can do that by itself
// caught by: 7, 10
// breaks: R11
package lesson05.exercise;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class Room {

    private final List<Member> members = new CopyOnWriteArrayList<>();

    public Room() {}

    public void join(Member member) {
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

    private static void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // this one is broken, carry on with the next
        }
    }
}
