// believes: only say sends anything, so only say needs the lock
// caught by: 8, 10
// breaks: R9
package lesson05.exercise;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

public final class Room {

    private final Set<Member> members = new CopyOnWriteArraySet<>();

    public Room() {}

    public void join(Member member) {
        members.add(member);
    }

    public void leave(Member member) {
        members.remove(member);
    }

    public synchronized void say(Member from, String line) {
        for (Member member : members) {
            if (member != from) {
                try {
                    member.send(line);
                } catch (RuntimeException e) {
                    // broken
                }
            }
        }
    }
}
