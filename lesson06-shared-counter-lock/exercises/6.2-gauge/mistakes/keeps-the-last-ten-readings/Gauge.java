// believes: a reader is done before ten more changes have come
// caught by: 8
// breaks: R7
package lesson06.exercise;

public final class Gauge {

    private final long[][] last = new long[10][3]; // now, peak and total after each of the last ten changes
    private volatile int changes;

    public synchronized void entered() {
        long[] old = last[changes % 10];
        change(old[0] + 1, Math.max(old[1], old[0] + 1), old[2] + 1);
    }

    public synchronized boolean left() {
        long[] old = last[changes % 10];
        if (old[0] == 0) {
            return false;
        }
        change(old[0] - 1, old[1], old[2]);
        return true;
    }

    private void change(long now, long peak, long total) {
        long[] next = last[(changes + 1) % 10];
        next[0] = now;
        next[1] = peak;
        next[2] = total;
        changes++; // only now do readers find it
    }

    public Reading reading() {
        long[] newest = last[changes % 10];
        return new Reading((int) newest[0], (int) newest[1], newest[2]);
    }
}
