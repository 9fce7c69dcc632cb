// believes: Thread.interrupted() before the wait has taken care of the interrupt
// caught by: 9
// breaks: R10
package lesson06.exercise;

public final class Gauge {

    private boolean taken; // by a call
    private int now;
    private int peak;
    private long total;

    public void entered() {
        acquire();
        now++;
        total++;
        peak = Math.max(peak, now);
        release();
    }

    public boolean left() {
        acquire();
        boolean somebody = now > 0;
        if (somebody) {
            now--;
        }
        release();
        return somebody;
    }

    public Reading reading() {
        acquire();
        Reading reading = new Reading(now, peak, total);
        release();
        return reading;
    }

    private synchronized void acquire() {
        boolean interrupted = Thread.interrupted(); // or wait() would throw
        while (taken) {
            try {
                wait();
            } catch (InterruptedException e) {
                // once more
            }
        }
        taken = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void release() {
        taken = false;
        notifyAll();
    }
}
