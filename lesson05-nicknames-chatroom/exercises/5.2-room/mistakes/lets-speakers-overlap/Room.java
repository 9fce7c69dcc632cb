// believes: the order of lines that are spoken at the same time doesn't matter
// caught by: 8, 9
// breaks: R10
package lesson05.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Room {

    private final Map<Member, Lock> members = new LinkedHashMap<>(); // guarded by this; a lock for each member's queue

    public Room() {}

    public synchronized void join(Member member) {
        members.putIfAbsent(member, new ReentrantLock());
    }

    public void leave(Member member) {
        Lock lock;
        synchronized (this) {
            lock = members.remove(member);
        }
        if (lock != null) {
            lock.lock(); // until a line that is on its way has arrived
            lock.unlock();
        }
    }

    public void say(Member from, String line) {
        for (Map.Entry<Member, Lock> entry : present()) {
            if (entry.getKey() == from) {
                continue;
            }
            entry.getValue().lock();
            try {
                if (isPresent(entry.getKey())) {
                    entry.getKey().send(line);
                }
            } catch (RuntimeException e) {
                // this one is broken, carry on with the next
            } finally {
                entry.getValue().unlock();
            }
        }
    }

    private synchronized List<Map.Entry<Member, Lock>> present() {
        return members.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private synchronized boolean isPresent(Member member) {
        return members.containsKey(member);
    }
}
