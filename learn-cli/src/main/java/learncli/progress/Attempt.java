package learncli.progress;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of one exercise: how its class fared when it was checked last, and what was ever reached.
 *
 * @param id such as {@code 2.1}
 * @param solved when it was solved for the first time; null if never
 * @param passed how many tasks passed in the last check
 * @param tasks how many there were; 0 if the class did not compile, or was not checked since it was reset
 * @param points what the tasks that passed are worth
 * @param hints how many hints were shown
 * @param digest of the file that was checked last; empty if none was
 * @param reset whether it was reset, and not checked since
 */
public record Attempt(
        String id, Instant solved, int passed, int tasks, int points, int hints, String digest, boolean reset) {

    private static final Pattern LINE = Pattern.compile("(\\S+) solved=(-|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)"
            + " passed=(\\d{1,4})/(\\d{1,4}) points=(\\d{1,4}) hints=(\\d{1,2}) file=(-|[0-9a-f]{64})( reset)?");

    /** Of an exercise that was never checked. */
    static Attempt none(String id) {
        return new Attempt(id, null, 0, 0, 0, 0, "", false);
    }

    /** The line that {@link #line} made; null if it is none. */
    static Attempt parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        return new Attempt(
                parts.group(1),
                parts.group(2).equals("-") ? null : Instant.parse(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)),
                Integer.parseInt(parts.group(5)),
                Integer.parseInt(parts.group(6)),
                parts.group(7).equals("-") ? "" : parts.group(7),
                parts.group(8) != null);
    }

    String line() {
        return id + " solved=" + (solved == null ? "-" : solved) + " passed=" + passed + "/" + tasks + " points="
                + points + " hints=" + hints + " file=" + (digest.isEmpty() ? "-" : digest) + (reset ? " reset" : "");
    }

    /** Whether it was ever checked since it was given. */
    public boolean wasChecked() {
        return !digest.isEmpty();
    }

    /** Whether every task passed when it was checked last. */
    public boolean isSolved() {
        return wasChecked() && tasks > 0 && passed == tasks;
    }

    Attempt withHints(int shown) {
        return new Attempt(id, solved, passed, tasks, points, Math.max(hints, shown), digest, reset);
    }

    /** The class is as it was given; that it was solved before, and which hints were shown, remains known. */
    Attempt begunAnew() {
        return new Attempt(id, solved, 0, 0, 0, hints, "", true);
    }
}
