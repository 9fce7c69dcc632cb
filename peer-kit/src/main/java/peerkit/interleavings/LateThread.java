package peerkit.interleavings;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A class whose next thread can be kept from its first step: what other threads do between a thread's start and its first
 * step then happens for certain.
 *
 * <p>Steps are those of the class itself, so a thread of a pool begins with its first task.
 */
public final class LateThread implements AutoCloseable {

    private final Class<?> type;
    private final Set<Thread> known = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean expected = new AtomicBoolean();
    private final Semaphore mayGoOn = new Semaphore(0);
    private volatile boolean isHeld;

    /** Makes a copy of this class, which no other class may name: call its methods by reflection. */
    public LateThread(Class<?> original) throws ClassNotFoundException {
        type = CopiedClasses.of(original, StepVisitor::new);
        Steps.before(this::step);
    }

    /** The copy. */
    public Class<?> type() {
        return type;
    }

    /** From now on, the first thread that is new to the class is held. */
    public void expect() {
        expected.set(true);
    }

    /** Whether a thread is being held. */
    public boolean isHeld() {
        return isHeld;
    }

    private void step() {
        if (known.add(Thread.currentThread()) && expected.getAndSet(false)) {
            isHeld = true;
            mayGoOn.acquireUninterruptibly();
        }
    }

    /** Lets the thread go on. */
    public void release() {
        mayGoOn.release();
    }

    /** Lets the thread go on, and holds none any more. */
    @Override
    public void close() {
        Steps.beforeNone();
        release();
    }
}
