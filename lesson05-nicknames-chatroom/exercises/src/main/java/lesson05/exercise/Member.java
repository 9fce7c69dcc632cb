package lesson05.exercise;

/** A member of a {@link Room}, who hears what the others say. Given; leave it as it is. */
public interface Member {

    /**
     * Sends this member a line: puts it into the member's own queue and returns immediately, so you may call it while
     * you hold a lock. It may call the room's {@code leave} with this member before it returns, for example when the
     * queue is full.
     *
     * @throws RuntimeException if this member is broken
     */
    void send(String line);
}
