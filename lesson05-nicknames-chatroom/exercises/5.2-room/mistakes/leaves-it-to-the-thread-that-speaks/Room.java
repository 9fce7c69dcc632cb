// believes: while one thread passes lines on, the others only need to put theirs into a queue
// caught by: 7
// breaks: R8
package lesson05.exercise;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

public final class Room {

    private final Set<Member> members = new LinkedHashSet<>();
    private final Queue<Runnable> lines = new ArrayDeque<>(); // guarded by itself
    private boolean busy; // guarded by lines

    public Room() {}

    public synchronized void join(Member member) {
        members.add(member);
    }

    public synchronized void leave(Member member) {
        members.remove(member);
    }

    public void say(Member from, String line) {
        synchronized (lines) {
            lines.add(() -> passOn(from, line));
            if (busy) {
                return; // the thread that is passing lines on will find it
            }
            busy = true;
        }
        while (true) {
            Runnable next;
            synchronized (lines) {
                next = lines.poll();
                if (next == null) {
                    busy = false;
                    return;
                }
            }
            next.run();
        }
    }

    private synchronized void passOn(Member from, String line) {
        for (Member member : List.copyOf(members)) {
            if (member != from) {
                send(member, line);
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
