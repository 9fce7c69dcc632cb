package lesson05.exercise;

/** One who is in a {@link Room} and hears what the others say. Given; leave it as it is. */
public interface Member {

    /**
     * Takes a line for this member: puts it into a queue of the member's own and returns at once, so that it may be
     * called with a lock held. It may have this member leave the room before it returns, when the queue is full, say.
     *
     * @throws RuntimeException if this member is broken
     */
    void send(String line);
}
