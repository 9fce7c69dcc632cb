package lesson07.lab;

import java.util.Arrays;

/** How long each line waited for its answer. */
public final class RoundTrips {

    private final long start = System.nanoTime();
    private long end;
    private int[] micros = new int[100_000];
    private int count;

    void add(long nanos) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = (int) (nanos / 1000);
    }

    /** Nothing is added any more. */
    void end() {
        end = System.nanoTime();
        Arrays.sort(micros, 0, count);
    }

    public int count() {
        return count;
    }

    /** How many there were in a second. */
    public long rate() {
        return count * 1_000_000_000L / (end - start);
    }

    /** The microseconds that so many percent of them took at most. */
    public int percentile(int percent) {
        return count == 0 ? 0 : micros[(int) ((long) count * percent / 100)];
    }
}
