package lesson05.exercise;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

public final class Room {

    private final Set<Member> members = Collections.newSetFromMap(new IdentityHashMap<>()); // guarded by this

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
                try {
                    member.send(line);
                } catch (RuntimeException e) {
                    // broken: only this member misses it
                }
            }
        }
    }
}
