package peerkit.interleavings;

import java.util.concurrent.locks.LockSupport;

/**
 * Parks the thread until another one wakes it up, or it is interrupted. {@link LockSupport#park} may also return for no
 * reason; in the model checker it soon does, and so a thread that nobody wakes up would not be found. {@link
 * RewrittenCalls} makes checked classes call these methods.
 */
public final class Parks {

    private Parks() {}

    public static void park() {
        LockSupport.park();
    }

    public static void park(Object blocker) {
        LockSupport.park(blocker);
    }
}
