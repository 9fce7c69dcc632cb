// believes: the thread that spoke last is the one that is speaking
// caught by: 8
// breaks: R9
package lesson05.exercise;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;

public final class Room {

    private final Semaphore turn = new Semaphore(1);
    private final Set<Member> members = new CopyOnWriteArraySet<>();
    private volatile Thread speaker; // it may call leave inside send, while it has the turn

    public Room() {}

    public void join(Member member) {
        turn.acquireUninterruptibly();
        try {
            members.add(member);
        } finally {
            turn.release();
        }
    }

    public void leave(Member member) {
        if (Thread.currentThread() == speaker) { // inside send: this thread has the turn already
            members.remove(member);
            return;
        }
        turn.acquireUninterruptibly();
        try {
            members.remove(member);
        } finally {
            turn.release();
        }
    }

    public void say(Member from, String line) {
        turn.acquireUninterruptibly();
        try {
            List<Member> listeners = List.copyOf(members);
            speaker = Thread.currentThread();
            for (Member member : listeners) {
                if (member != from) {
                    send(member, line);
                }
            }
        } finally {
            turn.release();
        }
    }

    private static void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // broken
        }
    }
}
