package learncli.tap;

import java.time.Duration;

/**
 * What a tap does to the bytes that it passes on: cuts them into pieces of at most {@code slice} bytes, waits for {@code
 * delay} before each, and resets a conversation after {@code resetAfter} bytes, those of both directions counted together.
 */
public record Handling(int slice, Duration delay, long resetAfter) {

    private static final int MOST_BYTES = 999_999_999;
    private static final int LONGEST_DELAY = 3_600_000; // milliseconds: an hour
    private static final long NEVER = Long.MAX_VALUE;

    /** As they come: no piece is cut or delayed, and no conversation reset. */
    public static Handling unchanged() {
        return new Handling(Integer.MAX_VALUE, Duration.ZERO, NEVER);
    }

    /** With the value of {@code --slice}. Like the others, throws IllegalArgumentException with a message for the user. */
    public Handling withSlice(String bytes) {
        return new Handling(number("--slice", bytes, 1, MOST_BYTES), delay, resetAfter);
    }

    /** With the value of {@code --delay}. */
    public Handling withDelay(String millis) {
        return new Handling(slice, Duration.ofMillis(number("--delay", millis, 0, LONGEST_DELAY)), resetAfter);
    }

    /** With the value of {@code --reset-after}. */
    public Handling withResetAfter(String bytes) {
        return new Handling(slice, delay, number("--reset-after", bytes, 1, MOST_BYTES));
    }

    private static int number(String option, String text, int lowest, int highest) {
        boolean isNumber = text.matches("[0-9]{1,9}"); // Integer.parseInt alone would also take "+1" and "١"
        if (!isNumber || Integer.parseInt(text) < lowest || Integer.parseInt(text) > highest) {
            throw new IllegalArgumentException(option + " must be followed by a whole number from " + lowest + " to "
                    + highest + ", not by '" + Show.text(text) + "'");
        }
        return Integer.parseInt(text);
    }
}
