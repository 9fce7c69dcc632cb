package learncli.progress;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of one exercise.
 *
 * @param id such as {@code 2.1}
 * @param solved when it was solved for the first time; null if never
 * @param last how its class fared when it was checked last
 * @param best how the best class fared since the exercise was given, or reset; of several the latest
 * @param hints how many hints were shown
 * @param reset whether it was reset, and not checked since
 */
public record Attempt(String id, Instant solved, Check last, Check best, int hints, boolean reset) {

    /**
     * How a class fared.
     *
     * @param passed how many tasks passed
     * @param tasks how many there were; 0 if the class did not compile
     * @param points what the tasks that passed are worth
     * @param digest of its file
     */
    public record Check(int passed, int tasks, int points, String digest) {

        static final Check NONE = new Check(0, 0, 0, "");

        /** Whether every task passed. */
        public boolean isSolved() {
            return !digest.isEmpty() && tasks > 0 && passed == tasks;
        }

        /** Whether it compiled. */
        public boolean wasGraded() {
            return tasks > 0;
        }

        private static Check parse(String passed, String tasks, String points, String digest) {
            return new Check(
                    Integer.parseInt(passed),
                    Integer.parseInt(tasks),
                    Integer.parseInt(points),
                    digest.equals("-") ? "" : digest);
        }

        private String file() {
            return digest.isEmpty() ? "-" : digest;
        }
    }

    private static final Pattern LINE = Pattern.compile("(\\S+) solved=(-|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)"
            + " passed=(\\d{1,4})/(\\d{1,4}) points=(\\d{1,4}) hints=(\\d{1,2}) file=(-|[0-9a-f]{64})"
            + "(?: best=(\\d{1,4})/(\\d{1,4}),(\\d{1,4}),(-|[0-9a-f]{64}))?( reset)?");

    /** Of an exercise that was never checked. */
    static Attempt none(String id) {
        return new Attempt(id, null, Check.NONE, Check.NONE, 0, false);
    }

    /** The line that {@link #line} made; null if it is none. */
    static Attempt parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        Check last = Check.parse(parts.group(3), parts.group(4), parts.group(5), parts.group(7));
        return new Attempt(
                parts.group(1),
                parts.group(2).equals("-") ? null : Instant.parse(parts.group(2)),
                last,
                parts.group(8) == null
                        ? last
                        : Check.parse(parts.group(8), parts.group(9), parts.group(10), parts.group(11)),
                Integer.parseInt(parts.group(6)),
                parts.group(12) != null);
    }

    String line() {
        String better = best.equals(last)
                ? ""
                : " best=" + best.passed() + "/" + best.tasks() + "," + best.points() + "," + best.file();
        return id + " solved=" + (solved == null ? "-" : solved) + " passed=" + last.passed() + "/" + last.tasks()
                + " points=" + last.points() + " hints=" + hints + " file=" + last.file() + better
                + (reset ? " reset" : "");
    }

    /** Whether it was ever checked since it was given. */
    public boolean wasChecked() {
        return !last.digest().isEmpty();
    }

    /** Whether there was a class that passed every task, whatever became of it. */
    public boolean isSolved() {
        return best.isSolved();
    }

    Attempt with(Check check, Instant now) {
        boolean isBest = check.points() >= best.points() && (check.wasGraded() || !best.wasGraded());
        return new Attempt(
                id, solved == null && check.isSolved() ? now : solved, check, isBest ? check : best, hints, false);
    }

    Attempt withHints(int shown) {
        return new Attempt(id, solved, last, best, Math.max(hints, shown), reset);
    }

    /** The class is as it was given; that it was solved before, and which hints were shown, remains known. */
    Attempt begunAnew() {
        return new Attempt(id, solved, Check.NONE, Check.NONE, hints, true);
    }
}
