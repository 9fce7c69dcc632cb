// believes: what only one method uses while it runs can be static, if the method is synchronized
// caught by: 5
// breaks: R6
package lesson06.exercise;

public final class Gauge {

    private static int largest; // two gauges have two locks

    private int now;
    private int peak;
    private long total;

    public synchronized void entered() {
        now++;
        total++;
        largest = Math.max(peak, now);
        peak = largest;
    }

    public synchronized boolean left() {
        if (now == 0) {
            return false;
        }
        now--;
        return true;
    }

    public synchronized Reading reading() {
        return new Reading(now, peak, total);
    }
}
