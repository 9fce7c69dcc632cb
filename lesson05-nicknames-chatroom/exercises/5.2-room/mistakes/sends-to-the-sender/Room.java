// believes: a line goes to everyone in the room; the speaker also hears it, and so knows that it was sent
// caught by: 2, 7, 8, 9, 10
// breaks: R2
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
            try {
                member.send(line);
            } catch (RuntimeException e) {
                // broken
            }
        }
    }
}
