// believes: a collection made for threads needs no lock, because a loop over it never fails
// caught by: 7, 8, 9, 10
// breaks: R9, R10
package lesson05.exercise;

import java.util.concurrent.CopyOnWriteArrayList;

public final class Room {

    private final CopyOnWriteArrayList<Member> members = new CopyOnWriteArrayList<>();

    public Room() {}

    public void join(Member member) {
        members.addIfAbsent(member);
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
                    // broken
                }
            }
        }
    }
}
