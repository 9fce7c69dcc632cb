package learncli.tap;

import java.time.Duration;

/**
 * What a tap does to the bytes that it passes on.
 *
 * @param slice the most bytes that it writes at once
 * @param delay before each write
 * @param resetAfter it resets a conversation after so many bytes, those of both directions counted together
 */
public record Handling(int slice, Duration delay, long resetAfter) {

    /** Throws an IllegalArgumentException with a message for the user. */
    public Handling {
        require("--slice", slice, 1);
        require("--delay", delay.toMillis(), 0);
        require("--reset-after", resetAfter, 1);
    }

    private static void require(String option, long number, int lowest) {
        if (number < lowest) {
            throw new IllegalArgumentException(option + " must be at least " + lowest + ", not " + number);
        }
    }
}
