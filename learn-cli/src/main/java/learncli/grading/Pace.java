package learncli.grading;

import java.time.Duration;

/**
 * How slow the machine is, so that a right class does not fail on it: by how long a JVM for tests took to start there.
 *
 * @param factor 1, or by how much longer everything may take
 */
public record Pace(int factor) {

    public static final Pace USUAL = new Pace(1);

    /** A start takes half a second on a usual machine, and a second or two on one that is busy. */
    private static final Duration START = Duration.ofMillis(500);

    private static final Duration SLOW_START = Duration.ofSeconds(3);
    private static final int SLOWEST = 10;

    static Pace ofStart(Duration took) {
        return took.compareTo(SLOW_START) < 0
                ? USUAL
                : new Pace((int) Math.min(SLOWEST, took.toMillis() / START.toMillis()));
    }

    public boolean isSlow() {
        return factor > 1;
    }

    Duration stretched(Duration usual) {
        return usual.multipliedBy(factor);
    }
}
