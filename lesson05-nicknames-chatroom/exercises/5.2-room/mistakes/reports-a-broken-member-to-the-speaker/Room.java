// believes: you must not swallow an exception, so the caller of say has to get it in the end
// caught by: 4, 5, 10
// breaks: R5
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
        RuntimeException failure = null;
        for (Member member : List.copyOf(members)) {
            if (member != from) {
                try {
                    member.send(line);
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
