// believes: a note that is needed only for a moment may be static
// caught by: 6
// breaks: R12
package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class Room {

    /** The members that left inside send: they are removed when the loop is over. */
    private static final Set<Member> LEAVING = ConcurrentHashMap.newKeySet();

    private final Set<Member> members = new LinkedHashSet<>();
    private boolean speaking;

    public Room() {}

    public synchronized void join(Member member) {
        members.add(member);
    }

    public synchronized void leave(Member member) {
        if (speaking) {
            LEAVING.add(member);
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
        members.removeAll(LEAVING);
        LEAVING.clear();
    }
}
