package lesson05.exercise;

import java.util.ArrayList;
import java.util.List;

/** A room that never changes its list of members, but replaces it. */
public final class Room {

    private final Object lock = new Object();
    private List<Member> members = List.of();

    public Room() {}

    public void join(Member member) {
        synchronized (lock) {
            if (!members.contains(member)) {
                List<Member> more = new ArrayList<>(members);
                more.add(member);
                members = List.copyOf(more);
            }
        }
    }

    public void leave(Member member) {
        synchronized (lock) {
            members = members.stream().filter(other -> other != member).toList();
        }
    }

    public void say(Member from, String line) {
        synchronized (lock) {
            List<Member> present = members;
            for (int i = present.size() - 1; i >= 0; i--) {
                Member member = present.get(i);
                if (member != from) {
                    try {
                        member.send(line);
                    } catch (RuntimeException broken) {
                        continue;
                    }
                }
            }
        }
    }
}
