// believes: a member that nothing else refers to has left
// caught by: 3
// breaks: R6
package lesson05.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

public final class Room {

    /** Weak, so that a client whose thread died without leaving doesn't stay for ever. */
    private final Set<Member> members = Collections.newSetFromMap(new WeakHashMap<>());

    public Room() {}

    public synchronized void join(Member member) {
        members.add(member);
    }

    public synchronized void leave(Member member) {
        members.remove(member);
    }

    public synchronized void say(Member from, String line) {
        for (Member member : new ArrayList<>(members)) {
            if (member != from) {
                try {
                    member.send(line);
                } catch (RuntimeException e) {
                    // it is broken; the others still hear the line
                }
            }
        }
    }
}
