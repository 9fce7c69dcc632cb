// believes: a set made from a ConcurrentHashMap shows every change immediately, so say finds nobody who has left
// caught by: 7, 8, 9, 10
// breaks: R9, R10
package lesson05.exercise;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class Room {

    private final Set<Member> members = ConcurrentHashMap.newKeySet();

    public Room() {}

    public void join(Member member) {
        members.add(member);
    }

    public void leave(Member member) {
        members.remove(member);
    }

    public void say(Member from, String line) {
        for (Member member : members) {
            if (member != from) {
                try {
                    member.send(line);
                } catch (RuntimeException e) {
                    // this one is broken, carry on with the next
                }
            }
        }
    }
}
