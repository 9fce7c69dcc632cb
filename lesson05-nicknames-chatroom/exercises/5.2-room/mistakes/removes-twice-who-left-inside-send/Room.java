// believes: a member that has left does not come back, so the note about it may stay
// caught by: 5
// breaks: R6
package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.Set;

public final class Room {

    private final Set<Member> members = new LinkedHashSet<>();
    private final Set<Member> leaving = new LinkedHashSet<>(); // those that left inside send
    private boolean speaking;

    public Room() {}

    public synchronized void join(Member member) {
        members.add(member);
    }

    public synchronized void leave(Member member) {
        if (speaking) {
            leaving.add(member);
        } else {
            members.remove(member);
        }
    }

    public synchronized void say(Member from, String line) {
        speaking = true;
        for (Member member : members) {
            if (member != from) {
                try {
                    member.send(line);
                } catch (RuntimeException e) {
                    // it is broken; the others still hear the line
                }
            }
        }
        speaking = false;
        members.removeAll(leaving);
    }
}
