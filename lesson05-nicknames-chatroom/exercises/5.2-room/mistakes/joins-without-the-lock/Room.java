// believes: a set that is safe for threads needs no lock when a member is added
// caught by: 7
// breaks: R11
package lesson05.exercise;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class Room {

    private final Set<Member> members = ConcurrentHashMap.newKeySet();

    public Room() {}

    public void join(Member member) {
        members.add(member); // thread-safe by itself
    }

    public synchronized void leave(Member member) {
        members.remove(member); // under the lock: not in the middle of a say
    }

    public synchronized void say(Member from, String line) {
        for (Member member : members) { // this loop allows changes
            if (member == from) {
                continue;
            }
            try {
                member.send(line);
            } catch (RuntimeException e) {
                // broken: the others still hear the line
            }
        }
    }
}
