// believes: nobody holds a lock for a minute
// caught by: 7
// breaks: R11
package lesson05.exercise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public final class Room {

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Member> members = new LinkedHashSet<>();

    public void join(Member member) {
        locked(() -> members.add(member));
    }

    public void leave(Member member) {
        locked(() -> members.remove(member));
    }

    public void say(Member from, String line) {
        locked(() -> {
            for (Member member : new ArrayList<>(members)) {
                if (member != from) {
                    sendTo(member, line);
                }
            }
        });
    }

    private void locked(Runnable action) {
        boolean interrupted = Thread.interrupted();
        boolean locked = false;
        try {
            locked = lock.tryLock(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            interrupted = true;
            lock.lock();
            locked = true;
        }
        try {
            action.run();
        } finally {
            if (locked) {
                lock.unlock();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void sendTo(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // the others must hear the line
        }
    }
}
