// believes: a thread that has begun to wait can't be interrupted any more
// caught by: 6
// breaks: R6
package lesson06.exercise;

public final class ClientCounter {

    private boolean busy;
    private int last;

    public int next() {
        boolean interrupted = Thread.interrupted(); // or wait() would throw
        enter();
        int number = ++last;
        leave();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return number;
    }

    private synchronized void enter() {
        while (busy) {
            try {
                wait();
            } catch (InterruptedException e) {
                // once more
            }
        }
        busy = true;
    }

    private synchronized void leave() {
        busy = false;
        notifyAll();
    }
}
