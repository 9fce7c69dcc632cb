// believes: a flag is enough to know that somebody waits
// caught by: 6
// breaks: R5
package lesson06.exercise;

public final class ClientCounter {

    private final Object lock = new Object();
    private boolean busy;
    private boolean somebodyWaits;
    private int count;

    public int next() {
        take();
        int number = ++count;
        release();
        return number;
    }

    private void take() {
        boolean interrupted = false;
        synchronized (lock) {
            while (busy) {
                somebodyWaits = true;
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            busy = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        synchronized (lock) {
            busy = false;
            if (somebodyWaits) {
                somebodyWaits = false;
                lock.notify();
            }
        }
    }
}
