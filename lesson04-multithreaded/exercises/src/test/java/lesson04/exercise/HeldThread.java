package lesson04.exercise;

import java.util.concurrent.atomic.AtomicBoolean;
import peerkit.Patience;

/**
 * Holds a server's thread at the moment when it creates another thread: between accepting a client and knowing its new
 * thread. A new thread inherits a value from the thread that creates it, and the creator is held while that is copied.
 * The server's first thread inherits it from the test.
 */
final class HeldThread implements AutoCloseable {

    private final Thread test = Thread.currentThread(); // which is never held
    private final AtomicBoolean holds = new AtomicBoolean();
    private final Signal held = new Signal();
    private final Signal mayGoOn = new Signal();

    private final InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>() {
        @Override
        protected String childValue(String creators) {
            if (Thread.currentThread() != test && holds.getAndSet(false)) {
                held.give();
                mayGoOn.comesEvenIfInterruptedWithin(Patience.LIMIT);
            }
            return creators;
        }
    };

    HeldThread() {
        inherited.set("from the test");
    }

    /** From now on, holds the next thread that creates a thread; only one. */
    void holdsTheNext() {
        holds.set(true);
    }

    boolean isHeld() {
        return held.isGiven();
    }

    void goesOn() {
        mayGoOn.give();
    }

    @Override
    public void close() {
        holds.set(false);
        goesOn();
    }
}
