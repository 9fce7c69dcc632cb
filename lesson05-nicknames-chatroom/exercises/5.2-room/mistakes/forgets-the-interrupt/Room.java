// believes: when an exception has been caught, it is dealt with
// caught by: 10
// breaks: R14
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
        lock();
        try {
            members.add(member);
        } finally {
            lock.unlock();
        }
    }

    public void leave(Member member) {
        lock();
        try {
            members.remove(member);
        } finally {
            lock.unlock();
        }
    }

    public void say(Member from, String line) {
        lock();
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

    private void lock() {
        while (true) {
            try {
                lock.lockInterruptibly();
                return;
            } catch (InterruptedException e) {
                // tries again
            }
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
