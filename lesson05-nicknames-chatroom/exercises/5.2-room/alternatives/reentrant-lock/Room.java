package lesson05.exercise;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/** A room that loops over an array, with an explicit lock around the loop. Each change replaces the array. */
public final class Room {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final CopyOnWriteArrayList<Member> members = new CopyOnWriteArrayList<>();

    public Room() {}

    public void join(Member member) {
        locked(() -> members.addIfAbsent(member));
    }

    public void leave(Member member) {
        locked(() -> members.remove(member));
    }

    public void say(Member from, String line) {
        locked(() -> members.stream().filter(member -> member != from).forEach(member -> trySend(member, line)));
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private static void trySend(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            System.err.println("a member is broken: " + e.getClass().getName());
        }
    }
}
