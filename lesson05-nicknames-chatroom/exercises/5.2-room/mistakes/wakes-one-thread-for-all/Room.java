// believes: only one thread can be next, so it is enough to wake one
// caught by: 10
// breaks: R13
package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

public final class Room {

    private final Set<Member> members = new LinkedHashSet<>();
    private int tickets; // given out, one for each call
    private int turn; // the ticket of the call that is running
    private Thread running; // it may call leave inside send

    public Room() {}

    public void join(Member member) {
        inTurn(() -> members.add(member));
    }

    public void leave(Member member) {
        inTurn(() -> members.remove(member));
    }

    public void say(Member from, String line) {
        inTurn(() -> List.copyOf(members).stream().filter(to -> to != from).forEach(to -> send(to, line)));
    }

    private void inTurn(Runnable call) {
        if (begin()) {
            call.run();
            end();
        } else {
            call.run();
        }
    }

    /** Returns false if this thread is in a call already. */
    private synchronized boolean begin() {
        if (running == Thread.currentThread()) {
            return false;
        }
        boolean interrupted = false;
        for (int ticket = tickets++; ticket != turn; ) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        running = Thread.currentThread();
        if (interrupted) {
            running.interrupt();
        }
        return true;
    }

    private synchronized void end() {
        running = null;
        turn++;
        notify();
    }

    private static void send(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // broken
        }
    }
}
