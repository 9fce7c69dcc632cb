package lesson05.exercise;

/**
 * A room: what one member says is passed on to all others. Many threads call its methods, one for each member.
 *
 * <p>All members hear the lines in the same order, and nobody hears anything after {@link #leave} has returned.
 */
public final class Room {

    /** Makes an empty room. */
    public Room() {
        // TODO: keep who is in
        throw new UnsupportedOperationException("not attempted");
    }

    /** Lets a member in; nothing changes if it is in already. */
    public void join(Member member) {
        // TODO: add the member
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Takes a member out; nothing changes if it is not in. A member may do this from within {@link Member#send}, too.
     */
    public void leave(Member member) {
        // TODO: take the member out
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Passes the line on to all members but {@code from}; if one of them is broken, to the rest of them all the same.
     */
    public void say(Member from, String line) {
        // TODO: send the line to each member but one
        throw new UnsupportedOperationException("not attempted");
    }
}
