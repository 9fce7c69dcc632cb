package lesson05.exercise;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.function.Executable;
import peerkit.Background;

/** Lets another thread do something right now, in the middle of something else, if that is possible. */
final class Turn {

    private static final Set<State> STANDING = Set.of(State.BLOCKED, State.WAITING, State.TIMED_WAITING);
    private static final int LOOKS = 30; // one each millisecond: for this long it must not move
    private static final Duration LONGEST =
            Duration.ofSeconds(1); // for a thread that waits in a loop, without blocking

    private Turn() {}

    /**
     * Starts {@code work} in its own thread, and returns when that thread has ended, or when it is blocked. It is then
     * waiting for a lock that is held until we continue, and it continues after us.
     */
    static Background<Void> of(String name, Executable work) {
        Background<Void> background = Background.run(name, work);
        long start = System.nanoTime();
        int standing = 0;
        while (!background.isDone() && standing < LOOKS && System.nanoTime() - start < LONGEST.toNanos()) {
            standing = STANDING.contains(background.thread().getState()) ? standing + 1 : 0;
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        return background;
    }
}
