package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A room: what one member says is passed on to all others. Many threads call its methods, one for each member.
 *
 * <p>All members hear the lines in the same order, and nobody hears anything after {@link #leave} has returned.
 */
public final class Room {

    private final Set<Member> members = new LinkedHashSet<>(); // guarded by this

    /** Makes an empty room. */
    public Room() {}

    /** Lets a member in; nothing changes if it is in already. */
    public synchronized void join(Member member) {
        members.add(member);
    }

    /**
     * Takes a member out; nothing changes if it is not in. A member may do this from within {@link Member#send}, too.
     */
    public synchronized void leave(Member member) {
        members.remove(member);
    }

    /**
     * Passes the line on to all members but {@code from}; if one of them is broken, to the rest of them all the same.
     * The lock is held from the first member to the last, so a second line waits until the first has reached
     * everyone, and so does whoever wants to leave. That takes no time, for send only puts the line into a queue.
     */
    public synchronized void say(Member from, String line) {
        for (Member member : List.copyOf(members)) { // a copy, for a member may leave inside send, in this very thread
            if (member != from) {
                sendTo(member, line);
            }
        }
    }

    private static void sendTo(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // It is broken. Its own reader will notice and have it leave; the others must not miss the line.
        }
    }
}
