// believes: a lock for each pair of numbers lets more threads in
// caught by: 8, 9
// breaks: R9
package lesson06.exercise;

public final class Gauge {

    private final Object clients = new Object(); // guards now
    private final Object history = new Object(); // guards peak and total
    private int now;
    private int peak;
    private long total;

    public void entered() {
        synchronized (clients) {
            now++;
            synchronized (history) {
                total++;
                peak = Math.max(peak, now);
            }
        }
    }

    public boolean left() {
        synchronized (clients) {
            if (now == 0) {
                return false;
            }
            now--;
            return true;
        }
    }

    public Reading reading() {
        synchronized (history) {
            synchronized (clients) {
                return new Reading(now, peak, total);
            }
        }
    }
}
