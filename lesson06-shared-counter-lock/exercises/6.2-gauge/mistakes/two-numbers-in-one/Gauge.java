// believes: a number of clients fits into 15 bits, so that two of them go into one int
// caught by: 2
// breaks: R2
package lesson06.exercise;

public final class Gauge {

    private int nowAndPeak; // now in the lower 16 bits
    private long total;

    public synchronized void entered() {
        total++;
        set(now() + 1, Math.max(peak(), now() + 1));
    }

    public synchronized boolean left() {
        if (now() == 0) {
            return false;
        }
        set(now() - 1, peak());
        return true;
    }

    public synchronized Reading reading() {
        return new Reading(now(), peak(), total);
    }

    private int now() {
        return nowAndPeak & 0xffff;
    }

    private int peak() {
        return nowAndPeak >>> 16;
    }

    private void set(int now, int peak) {
        nowAndPeak = peak << 16 | now;
    }
}
