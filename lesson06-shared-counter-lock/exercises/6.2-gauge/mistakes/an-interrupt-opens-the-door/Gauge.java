// believes: a thread that is interrupted while it waits sets the flag again, and goes on
// caught by: 9
// breaks: R10
package lesson06.exercise;

public final class Gauge {

    private boolean busy;
    private int now;
    private int peak;
    private long total;

    public void entered() {
        enter();
        now++;
        total++;
        peak = Math.max(peak, now);
        leave();
    }

    public boolean left() {
        enter();
        boolean anybody = now > 0;
        if (anybody) {
            now--;
        }
        leave();
        return anybody;
    }

    public Reading reading() {
        enter();
        Reading reading = new Reading(now, peak, total);
        leave();
        return reading;
    }

    private synchronized void enter() {
        while (busy) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        busy = true;
    }

    private synchronized void leave() {
        busy = false;
        notify();
    }
}
