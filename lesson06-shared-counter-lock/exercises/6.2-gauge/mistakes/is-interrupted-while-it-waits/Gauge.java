// believes: Thread.interrupted() before the wait has taken care of the interrupt
// caught by: 9
// breaks: R10
package lesson06.exercise;

import java.util.concurrent.Semaphore;

public final class Gauge {

    private final Semaphore free = new Semaphore(1);
    private int now;
    private int peak;
    private long total;

    public void entered() {
        acquire();
        now++;
        total++;
        peak = Math.max(peak, now);
        free.release();
    }

    public boolean left() {
        acquire();
        boolean somebody = now > 0;
        if (somebody) {
            now--;
        }
        free.release();
        return somebody;
    }

    public Reading reading() {
        acquire();
        Reading reading = new Reading(now, peak, total);
        free.release();
        return reading;
    }

    private void acquire() {
        boolean interrupted = Thread.interrupted(); // or acquire() would throw
        while (true) {
            try {
                free.acquire();
                break;
            } catch (InterruptedException e) {
                // once more
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
