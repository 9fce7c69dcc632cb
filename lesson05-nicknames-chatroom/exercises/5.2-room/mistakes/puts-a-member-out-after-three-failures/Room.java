// believes: one failure may be bad luck, but a member that has failed three times won't come back
// caught by: 4
// breaks: R6
package lesson05.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Room {

    private static final int MOST_FAILURES = 3;

    private final Map<Member, Integer> failures = new LinkedHashMap<>(); // in a row, for each member

    public Room() {}

    public synchronized void join(Member member) {
        failures.putIfAbsent(member, 0);
    }

    public synchronized void leave(Member member) {
        failures.remove(member);
    }

    public synchronized void say(Member from, String line) {
        for (Member member : List.copyOf(failures.keySet())) {
            if (member != from) {
                try {
                    member.send(line);
                    failures.replace(member, 0);
                } catch (RuntimeException e) {
                    failures.computeIfPresent(
                            member, (broken, times) -> times + 1 < MOST_FAILURES ? times + 1 : null);
                }
            }
        }
    }
}
