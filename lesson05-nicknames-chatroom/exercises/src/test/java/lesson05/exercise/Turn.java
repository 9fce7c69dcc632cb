package lesson05.exercise;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.function.Executable;
import peerkit.Background;

/** Lets another thread do something right now, in the middle of something else, if it can. */
final class Turn {

    private static final Set<State> STANDING = Set.of(State.BLOCKED, State.WAITING, State.TIMED_WAITING);
    private static final int LOOKS = 30; // one each millisecond: so long it must stand still
    private static final Duration LONGEST =
            Duration.ofSeconds(1); // for a thread that waits in a loop, without standing

    private Turn() {}

    /**
     * Starts {@code work} in a thread of its own and returns when that has ended; or when it stands still, for it
     * waits for a lock that is held until we go on: then it goes on after us.
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
