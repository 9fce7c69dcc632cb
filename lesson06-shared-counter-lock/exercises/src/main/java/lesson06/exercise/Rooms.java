package lesson06.exercise;

import java.util.List;

/**
 * The rooms of a chat server, and which client is in which room. Each client is in at most one room. All clients'
 * threads call it at once.
 */
public final class Rooms {

    /**
     * Makes empty rooms (R1).
     *
     * @param names the names of the rooms, all different
     * @param limit the largest number of clients in a room; at least 1 (R5)
     */
    public Rooms(List<String> names, int limit) {
        // TODO: keep what you need
        throw new UnsupportedOperationException("not attempted");
    }

    /**
     * Moves a client into a room, out of the room it is in (if it is in one). Never waits until there is room
     * (R12).
     *
     * @return true if the client is now in the room; false if there is no such room or it is full: then the client
     *     is still where it was
     */
    public boolean move(String who, String to) {
        // TODO: leave and enter, in what looks like one step to everybody else
        throw new UnsupportedOperationException("not attempted");
    }

    /** Returns the name of the room that a client is in, or null if it is in none (R7). */
    public String find(String who) {
        // TODO: look it up, even while others move
        throw new UnsupportedOperationException("not attempted");
    }
}
