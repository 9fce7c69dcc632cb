// believes: once the turn is given back, there is time to tidy up
// caught by: 10
// breaks: R13
package lesson05.exercise;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.StampedLock;

public final class Room {

    private final StampedLock lock = new StampedLock(); // a thread can't take it twice
    private final Set<Member> members = new CopyOnWriteArraySet<>();
    private volatile Thread speaker; // holds the lock, and may call leave inside send

    public Room() {}

    public void join(Member member) {
        long stamp = lock.writeLock();
        members.add(member);
        lock.unlockWrite(stamp);
    }

    public void leave(Member member) {
        if (Thread.currentThread() == speaker) {
            members.remove(member);
            return;
        }
        long stamp = lock.writeLock();
        members.remove(member);
        lock.unlockWrite(stamp);
    }

    public void say(Member from, String line) {
        long stamp = lock.writeLock();
        speaker = Thread.currentThread();
        for (Member member : List.copyOf(members)) {
            if (member != from) {
                send(member, line);
            }
        }
        lock.unlockWrite(stamp);
        speaker = null;
    }

    private static void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // broken
        }
    }
}
