// believes: if another thread is already removing the member, there is nothing left to do
// caught by: 8
// breaks: R9
package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class Room {

    private final Set<Member> members = new LinkedHashSet<>();
    private final Set<Member> leaving = ConcurrentHashMap.newKeySet();

    public Room() {}

    public synchronized void join(Member member) {
        members.add(member);
    }

    public void leave(Member member) {
        if (!leaving.add(member)) {
            return;
        }
        synchronized (this) {
            members.remove(member);
        }
        leaving.remove(member);
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
