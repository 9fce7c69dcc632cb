package lesson04.exercise;

import java.util.ArrayDeque;
import java.util.Deque;
import peerkit.Patience;

/**
 * Closes what a task has opened, the latest first, when the task is over. A {@code close()} that fails or hangs does no
 * harm here: there are tasks that grade it.
 */
final class Tidy {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Will be closed later. */
    <T extends AutoCloseable> T later(T resource) {
        open.push(resource);
        return resource;
    }

    void up() {
        Thread closing = new Thread(() -> open.forEach(Tidy::close), "tidies up");
        closing.setDaemon(true);
        closing.start();
        Patience.waitUntil(() -> !closing.isAlive(), Patience.limit());
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // closed already, or not closed as it should be: not what this task is about
        }
    }
}
