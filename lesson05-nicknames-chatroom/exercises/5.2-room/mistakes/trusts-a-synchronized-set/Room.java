// believes: a synchronized set does all the locking that is needed
// caught by: 5, 7, 8, 9, 10
// breaks: R7, R10, R11
package lesson05.exercise;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

public final class Room {

    private final Set<Member> members = Collections.synchronizedSet(new LinkedHashSet<>());

    public Room() {}

    public void join(Member member) {
        members.add(member);
    }

    public void leave(Member member) {
        members.remove(member);
    }

    public void say(Member from, String line) {
        for (Member member : members) {
            if (!member.equals(from)) {
                try {
                    member.send(line);
                } catch (RuntimeException e) {
                    // broken
                }
            }
        }
    }
}
