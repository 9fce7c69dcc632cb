package learncli.grading;

import java.time.Duration;

/**
 * How slow the machine is, measured by the start of a JVM for tests: on a slow one, tasks have more time.
 *
 * @param factor how many times as long everything may take
 */
public record Pace(int factor) {

    public static final Pace USUAL = new Pace(1);

    /** What a start usually takes; on a busy machine it is a second or two. */
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
