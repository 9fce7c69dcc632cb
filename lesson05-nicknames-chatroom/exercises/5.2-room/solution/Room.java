package lesson05.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A room: it passes on what one member says to all others. Many threads call its methods, one for each member.
 *
 * <p>All members hear the lines in the same order (R10), and nobody hears anything after {@link #leave} has returned
 * (R9).
 */
public final class Room {

    private final Set<Member> members = new LinkedHashSet<>(); // guarded by this

    /** Makes an empty room. */
    public Room() {}

    /** Lets a member in; nothing changes if it is already in the room (R3). */
    public synchronized void join(Member member) {
        members.add(member);
    }

    /**
     * Removes a member; nothing changes if it isn't in the room (R4). A member may also do this inside
     * {@link Member#send} (R7).
     */
    public synchronized void leave(Member member) {
        members.remove(member);
    }

    /**
     * Passes the line on to all members but {@code from}. If one of them is broken, the others still hear it. The lock
     * is held from the first member to the last, so a second line, or a member that wants to leave, waits until the
     * first line has reached everyone. That takes no time, because send only puts the line into a queue.
     */
    public synchronized void say(Member from, String line) {
        for (Member member : List.copyOf(members)) { // a copy: a member may leave inside send, in this very thread
            if (member != from) {
                sendTo(member, line);
            }
        }
    }

    private static void sendTo(Member member, String line) {
        try {
            member.send(line);
        } catch (RuntimeException e) {
            // It is broken. Its own reader will notice and let it leave; the others must not miss the line.
        }
    }
}
