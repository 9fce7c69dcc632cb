// believes: unlock belongs at the end of the method
// caught by: 7, 10
// breaks: R13
package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

public final class Room {

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Member> members = new LinkedHashSet<>();

    public Room() {}

    public void join(Member member) {
        lock.lock();
        if (!members.add(member)) {
            return;
        }
        lock.unlock();
    }

    public void leave(Member member) {
        lock.lock();
        try {
            members.remove(member);
        } finally {
            lock.unlock();
        }
    }

    public void say(Member from, String line) {
        lock.lock();
        try {
            for (Member member : List.copyOf(members)) {
                if (member != from) {
                    send(member, line);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private static void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // this one is broken, carry on with the next
        }
    }
}
