// believes: a thread that is woken is the only one that can go in
// caught by: 6
// breaks: R4
package lesson06.exercise;

/** Gives each client of a server its own number: 1, 2, 3 and so on. Many threads may ask at the same time. */
public final class ClientCounter {

    private boolean busy; // guarded by this object's lock
    private int last; // only used by the thread that has set busy

    /** Returns the next number: 1 the first time (R1), then one more each time (R2). */
    public int next() {
        enter();
        try {
            return ++last;
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        boolean interrupted = false;
        boolean waiting = true;
        while (waiting) {
            try {
                if (busy) {
                    wait();
                }
                waiting = false;
            } catch (InterruptedException e) {
                interrupted = true; // wait again, and set the flag below
            }
        }
        busy = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave() {
        busy = false;
        notify();
    }
}
