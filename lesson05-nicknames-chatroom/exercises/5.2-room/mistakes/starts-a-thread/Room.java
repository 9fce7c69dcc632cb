// believes: what happens in the background costs the client no time
// caught by: 1
// breaks: R15
package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

public final class Room {

    static {
        new Thread(Room::prepare).start();
    }

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

    private static void prepare() {
        // nothing to do yet
    }

    private static void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // this one is broken, carry on with the next
        }
    }
}
