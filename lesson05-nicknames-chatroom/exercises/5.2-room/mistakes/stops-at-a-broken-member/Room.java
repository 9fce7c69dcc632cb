// believes: one try around the loop is enough, and tidier than one inside it
// caught by: 4, 5, 10
// breaks: R5
package lesson05.exercise;

import java.util.LinkedHashSet;
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
        Set<Member> others = new LinkedHashSet<>(members);
        others.remove(from);
        try {
            for (Member member : others) {
                member.send(line);
            }
        } catch (RuntimeException e) {
            System.err.println("Could not send: " + e.getMessage());
        }
    }
}
