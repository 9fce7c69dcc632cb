// believes: say only reads the members, so a read lock is enough, and speakers don't wait for each other
// caught by: 5, 6, 8, 9, 10
// breaks: R7, R10
package lesson05.exercise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class Room {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Set<Member> members = new LinkedHashSet<>();

    public Room() {}

    public void join(Member member) {
        lock.writeLock().lock();
        try {
            members.add(member);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public void leave(Member member) {
        lock.writeLock().lock();
        try {
            members.remove(member);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public void say(Member from, String line) {
        lock.readLock().lock();
        try {
            for (Member member : new ArrayList<>(members)) {
                if (member != from) {
                    send(member, line);
                }
            }
        } finally {
            lock.readLock().unlock();
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
