package lesson05.exercise;

/**
 * A room: it passes on what one member says to all others. Many threads call its methods, one for each member.
 *
 * <p>All members hear the lines in the same order (R10), and nobody hears anything after {@link #leave} has returned
 * (R9).
 */
public final class Room {

    /** Makes an empty room. */
    public Room() {
        // TODO: keep the members
        throw new UnsupportedOperationException("not attempted");
    }

    /** Lets a member in; nothing changes if it is already in the room (R3). */
    public void join(Member member) {
        // TODO: add the member
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Removes a member; nothing changes if it isn't in the room (R4). A member may also do this inside
     * {@link Member#send} (R7).
     */
    public void leave(Member member) {
        // TODO: take the member out
        throw new UnsupportedOperationException("not attempted");
    }

    /** Passes the line on to all members but {@code from}. If one of them is broken, the others still hear it. */
    public void say(Member from, String line) {
        // TODO: send the line to each member but one
        throw new UnsupportedOperationException("not attempted");
    }
}
