package peerkit.interleavings;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A class whose next thread can be kept from its first step: what other threads do between a thread's start and its first
 * step then happens for certain.
 *
 * <p>Steps are those of the class itself, so a thread of a pool begins with its first task.
 */
public final class LateThread implements AutoCloseable {

    private final Class<?> type;
    private final Set<Thread> known = ConcurrentHashMap.newKeySet();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private volatile boolean expected;
    private volatile boolean isHeld;

    /** Makes a copy of this class, which no other class may name: call its methods by reflection. */
    public LateThread(Class<?> original) throws ClassNotFoundException {
        type = SteppedClasses.of(original);
        Steps.before(this::step);
    }

    /** The copy. */
    public Class<?> type() {
        return type;
    }

    /** From now on, the first thread that is new to the class is held. */
    public void expect() {
        expected = true;
    }

    /** Whether a thread is being held. */
    public boolean isHeld() {
        return isHeld;
    }

    private void step() {
        Thread thread = Thread.currentThread();
        if (!known.add(thread) || !expected) {
            return;
        }
        expected = false;
        isHeld = true;
        boolean interrupted = false;
        while (true) {
            try {
                mayGoOn.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            thread.interrupt();
        }
    }

    /** Lets the thread go on. */
    public void release() {
        mayGoOn.countDown();
    }

    /** Lets the thread go on, and holds none any more. */
    @Override
    public void close() {
        Steps.beforeNone();
        release();
    }
}
